import type { VendorDefinition } from '@sdk/core'

declare const SDK_VERSION: string | undefined

/** Operations name their paths in full: the base URL is the server alone, without `/api/v1`. */
export const basePath = ''

/** What all PyTake sessions share. */
export const vendor: VendorDefinition = {
  name: 'pytake',
  version: typeof SDK_VERSION === 'string' ? SDK_VERSION : 'dev',
  errors: async () => (await import('./errors.ts')).errors,
  // The server commits and then answers 500 in several places, and knows no idempotency keys: only reading is repeated.
  retry: { statuses: [429, 500, 502, 503, 504], once: [500], methods: ['GET', 'HEAD'] },
  refusedPathCharacters: '/',
  authHeaders: ['authorization'],
  sensitive: [
    'access_token', 'refresh_token', 'password', 'api_key', 'openai_api_key', 'anthropic_api_key', 'gemini_api_key', 'app_secret', 'webhook_verify_token',
    'evolution_api_key', 'client_secret',
  ],
}
