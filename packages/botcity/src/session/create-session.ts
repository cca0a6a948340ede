import { Session } from '@sdk/core'
import { maestroKernel, type MaestroSessionOptions } from '../options.ts'

/**
 * Opens a session for the operation functions of this package. A `MaestroClient` can be passed wherever a session is wanted.
 * @throws {ConfigurationError} an option is missing or wrong
 */
export function createMaestroSession(options?: MaestroSessionOptions): Session {
  return new Session(maestroKernel(options))
}
