import type { Job } from './job.ts'

/** Every job by name; none is loaded before it is asked for. */
export const jobs: Readonly<Record<string, () => Promise<Job>>> = {
  construction: async () => (await import('./construction.ts')).construction,
  'shared signal': async () => (await import('./shared-signal.ts')).sharedSignal,
  decoding: async () => (await import('./decoding.ts')).decoding,
  login: async () => (await import('./login.ts')).login,
  paging: async () => (await import('./paging.ts')).paging(false),
  prefetching: async () => (await import('./paging.ts')).paging(true),
  'SDK upload': async () => (await import('./transfer.ts')).sdkUpload,
  'undici upload': async () => (await import('./transfer.ts')).undiciUpload,
  'SDK download': async () => (await import('./transfer.ts')).sdkDownload,
  'undici download': async () => (await import('./transfer.ts')).undiciDownload,
}
