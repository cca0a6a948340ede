import { Session } from '@sdk/core'
import { mellophoneKernel, type MellophoneOptions } from '../options.ts'

/**
 * Opens a session for the operation functions of this package. A `MellophoneClient` can be passed wherever a session is wanted.
 * @throws {ConfigurationError} an option is missing or wrong
 */
export function createMellophoneSession(options?: MellophoneOptions): Session {
  return new Session(mellophoneKernel(options))
}
