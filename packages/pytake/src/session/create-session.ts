import { Session } from '@sdk/core'
import { pytakeKernel, type PyTakeOptions } from '../client-options.ts'

/**
 * Opens a session for the operation functions of this package. A `PyTakeClient` can be passed wherever a session is wanted.
 * @throws {ConfigurationError} an option is wrong
 */
export function createPyTakeSession(options?: PyTakeOptions): Session {
  return new Session(pytakeKernel(options))
}
