import { BASELINE, type Contender } from './contender.ts'

/** Every contender by name; none is loaded before it is asked for. */
export const contenders: Readonly<Record<string, () => Promise<Contender>>> = {
  SDK: async () => (await import('./sdk.ts')).sdk('report'),
  'SDK, unvalidated': async () => (await import('./sdk.ts')).sdk('off'),
  [BASELINE]: async () => (await import('./undici-request.ts')).bare,
  'undici.request, XML not read': async () => (await import('./undici-request.ts')).unread,
  'undici dispatch': async () => (await import('./undici-dispatch.ts')).dispatch,
  fetch: async () => (await import('./fetch.ts')).globalFetch,
  'openapi-fetch': async () => (await import('./openapi-fetch.ts')).openapiFetch,
  ky: async () => (await import('./ky.ts')).kyClient,
  got: async () => (await import('./got.ts')).gotClient,
  axios: async () => (await import('./axios.ts')).axiosClient,
}
