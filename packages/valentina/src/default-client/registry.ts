import { ConfigurationError } from '@sdk/core'
import type { ValentinaClient } from '../client.ts'

let current: ValentinaClient | undefined

/** Makes a client the one that the factory functions use, in place of the one before. */
export function setDefaultClient(client: ValentinaClient): void {
  current = client
}

/** Forgets the client if it is the default one. */
export function forgetDefaultClient(client: ValentinaClient): void {
  if (current === client) current = undefined
}

/**
 * The client that the factory functions use: the last one that was made and is not closed.
 * @throws {ConfigurationError} there is none
 */
export function getDefaultClient(): ValentinaClient {
  if (current !== undefined) return current
  throw new ConfigurationError('There is no default client: make a ValentinaClient first, without `setAsDefault: false`', { vendor: 'valentina', code: 'NO_DEFAULT_CLIENT' })
}
