import type { VendorDefinition } from '@sdk/core'
import { errors } from './errors.ts'

declare const SDK_VERSION: string | undefined

/** Path that the documented base URL ends with. */
export const basePath = ''

/** What all __Vendor__ sessions share. */
export const vendor: VendorDefinition = {
  name: '__vendor__',
  version: typeof SDK_VERSION === 'string' ? SDK_VERSION : 'dev',
  basePath,
  errors,
  authHeaders: ['x-api-key'],
}
