import type { VendorDefinition } from '@sdk/core'
import { contextOf } from './context.ts'

declare const SDK_VERSION: string | undefined

/** Path that every Mellophone base URL ends with. */
export const basePath = '/mellophone'

/** What all Mellophone sessions share. */
export const vendor: VendorDefinition = {
  name: 'mellophone',
  version: typeof SDK_VERSION === 'string' ? SDK_VERSION : 'dev',
  basePath,
  errors: async () => (await import('./errors.ts')).errors,
  retry: { rateLimited: 'repeatable' },
  settings: { timeoutMs: 10_000 },
  accept: '*/*',
  alwaysUtf8: true,
  refusedPathCharacters: '/\\',
  sensitive: ['sesid', 'oldsesid', 'newsesid', 'pwd', 'oldpwd', 'newpwd', 'token'],
  finish(parts, session) {
    if (contextOf(session).sendParameters !== 'query' || parts.bodyType !== 'form' || parts.body === undefined) return undefined
    Object.assign(parts.query, parts.body)
    parts.body = undefined
    return { method: 'GET' }
  },
}
