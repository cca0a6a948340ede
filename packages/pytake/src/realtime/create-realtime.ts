import type { Session } from '@sdk/core'
import { realtimeSettings, type RealtimeOptions } from './options.ts'
import { Realtime } from './realtime.ts'
import { kernelOf } from './session.ts'

/**
 * Makes the live events of a session or client; nothing is connected yet. Needs the package socket.io-client, 4.8 or
 * above, which is loaded when the connection begins. Proxies and certificates of the client are for its requests alone:
 * give `agent` and `tls` here. Mind that socket.io-client itself prints what it sends, the token too, to those who set
 * `DEBUG=socket.io*`.
 * @throws {ConfigurationError} an option is wrong, or the session is none of PyTake
 */
export function createRealtime(session: Session, options?: RealtimeOptions): Realtime {
  const { basePath, settings } = kernelOf(session)
  return new Realtime(session, realtimeSettings(options, { basePath, maxRetries: settings.maxRetries, validate: settings.validate }))
}
