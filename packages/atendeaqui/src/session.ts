import { Session } from '@sdk/core'
import { atendeAquiKernel, type AtendeAquiOptions } from './options.ts'

export type { AtendeAquiOptions, Environment } from './options.ts'

/**
 * Opens a session for the operation functions of this package. An `AtendeAquiClient` can be passed wherever a session is wanted.
 * @throws {ConfigurationError} an option is wrong, or there is neither `apiToken` nor `flowKey`
 */
export function createAtendeAquiSession(options?: AtendeAquiOptions): Session {
  return new Session(atendeAquiKernel(options))
}
