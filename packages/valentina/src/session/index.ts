import { Session } from '@sdk/core'
import { valentinaKernel, type ValentinaOptions } from '../client-options.ts'

export { setApiKey } from '../client-options.ts'

/**
 * Opens a session for the operation functions of this package. A `ValentinaClient` can be passed wherever a session is wanted.
 * @throws {ConfigurationError} an option is missing or wrong
 */
export function createValentinaSession(options?: ValentinaOptions): Session {
  return new Session(valentinaKernel(options))
}
