import { BASELINE, XML_BASELINE, type Contender, type Target } from './contender.ts'

/** How the calls of a contender are made, once it is loaded. */
type Load = (target: Target) => Promise<() => Promise<unknown>>

const loaded = (contender: () => Promise<Contender>): Load => async (target) => (await contender())(target)

/** Every contender by name; none is loaded before it is asked for. */
export const contenders: Readonly<Record<string, Load>> = {
  SDK: async (target) => (await import('./sdk.ts')).sdk('report')(target),
  'SDK, unvalidated': async (target) => (await import('./sdk.ts')).sdk('off')(target),
  [BASELINE]: loaded(async () => (await import('./undici-request.ts')).bareJson),
  [XML_BASELINE]: loaded(async () => (await import('./undici-request.ts')).bareXml),
  'undici.request, XML not read': loaded(async () => (await import('./undici-request.ts')).unread),
  'undici dispatch': loaded(async () => (await import('./undici-dispatch.ts')).dispatch),
  fetch: loaded(async () => (await import('./fetch.ts')).globalFetch),
  'openapi-fetch': loaded(async () => (await import('./openapi-fetch.ts')).openapiFetch),
  ky: loaded(async () => (await import('./ky.ts')).kyClient),
  got: loaded(async () => (await import('./got.ts')).gotClient),
  axios: loaded(async () => (await import('./axios.ts')).axiosClient),
}
