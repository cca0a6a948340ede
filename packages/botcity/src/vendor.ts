import type { VendorDefinition } from '@sdk/core'

declare const SDK_VERSION: string | undefined

/** Operations name their paths in full: the base URL is the server alone. */
export const basePath = ''

/** What all Maestro sessions share. */
export const vendor: VendorDefinition = {
  name: 'botcity',
  version: typeof SDK_VERSION === 'string' ? SDK_VERSION : 'dev',
  errors: async () => (await import('./errors.ts')).errors,
  retry: { methods: ['GET', 'HEAD'] },
  // Every character of a label travels percent-encoded.
  refusedPathCharacters: '',
  // Some answers are text or files.
  accept: '*/*',
  authHeaders: ['token', 'organization'],
  // The keys of vaults, too, in requests that have no operation.
  sensitive: ['accessToken', 'refreshToken', 'key', 'token', 'secrets', 'value'],
}
