import { Session } from '@sdk/core'
import { __vendor__Kernel, type __Vendor__Options } from './options.ts'

export type { __Vendor__Options } from './options.ts'

/**
 * Opens a session for the operation functions of this package. A `__Vendor__Client` can be passed wherever a session is wanted.
 * @throws {ConfigurationError} an option is missing or wrong
 */
export function create__Vendor__Session(options?: __Vendor__Options): Session {
  return new Session(__vendor__Kernel(options))
}
