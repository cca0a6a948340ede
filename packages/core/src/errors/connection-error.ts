import { brand } from './brand.ts'
import { SdkError, type SdkErrorInit } from './sdk-error.ts'

/** The network failed: refused, reset, DNS, TLS. `code` has the system's code, `sent` whether the server can have seen the request. */
export class ConnectionError extends SdkError {
  static {
    brand(this, 'ConnectionError')
  }
}

/** Which limit ran out: the whole call, or one attempt while connecting, waiting for headers or reading the body, or an idle stream. */
export type TimeoutKind = 'deadline' | 'connect' | 'headers' | 'body' | 'idle'

/** What a timeout carries. */
export interface TimeoutErrorInit extends SdkErrorInit {
  /** Which limit ran out. */
  readonly which?: TimeoutKind | undefined
}

/** A time limit ran out; `which` says which one. */
export class TimeoutError extends ConnectionError {
  /** Which limit ran out. */
  readonly which: TimeoutKind

  constructor(message: string, init: TimeoutErrorInit = {}) {
    super(message, { code: 'TIMEOUT', ...init })
    this.which = init.which ?? 'deadline'
  }

  protected override printed(): readonly string[] {
    return ['which', ...super.printed()]
  }

  static {
    brand(this, 'TimeoutError')
  }
}

/** The caller's signal, or `close()`, ended the call. `name` is `'AbortError'`, `cause` the signal's reason. */
export class AbortError extends SdkError {
  static {
    brand(this, 'AbortError')
  }
}
