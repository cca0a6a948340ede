import type { VendorDefinition } from '@sdk/core'

declare const SDK_VERSION: string | undefined

/** Path that the documented base URLs end with. */
export const basePath = '/v1'

/** Where the environments are. */
export const BASE_URLS = {
  production: 'https://api.atendeaqui.com.br/v1',
  sandbox: 'https://api.homolog.atendeaqui.com.br/v1',
} as const

/** What all AtendeAqui sessions share. */
export const vendor: VendorDefinition = {
  name: 'atendeaqui',
  version: typeof SDK_VERSION === 'string' ? SDK_VERSION : 'dev',
  basePath,
  errors: async () => (await import('./errors.ts')).errors,
  // A PATCH sets values, so that repeating it changes nothing more; operations that differ say so.
  retry: { methods: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'], rateLimited: 'repeatable' },
  // The server takes an encoded slash for a part of the id.
  refusedPathCharacters: '',
  sensitive: ['flow_key', 'metadata', 'step_data'],
}
