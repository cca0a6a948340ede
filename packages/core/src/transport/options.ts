import type { TlsOptions } from '../config/options.ts'

/** What the built-in transport needs to know. */
export interface DefaultTransportOptions {
  readonly connections: number
  readonly allowH2: boolean
  /** Gives up a connection that does not come about; the attempt's own timer fires first. */
  readonly connectTimeoutMs: number
  readonly dispatcher?: object | undefined
  readonly tls?: TlsOptions | undefined
  readonly proxy?: string | undefined
}
