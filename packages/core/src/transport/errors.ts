/** A body that is larger than its cap, or whose coding cannot be undone. */
export class BodyError extends Error {
  override readonly name = 'BodyError'
  readonly code: 'BODY_TOO_LARGE' | 'BODY_CODING'
  /** Status of the answer. */
  status: number | undefined

  constructor(code: 'BODY_TOO_LARGE' | 'BODY_CODING', message: string) {
    super(message)
    this.code = code
  }
}

/** The error of a body over its cap. */
export function tooLarge(maxBytes: number): BodyError {
  return new BodyError('BODY_TOO_LARGE', `the body is larger than ${maxBytes} bytes`)
}

/** Whether a code is one of those that zlib gives to data that it cannot decode. */
export const isCodingCode = (code: unknown): boolean => typeof code === 'string' && /^(?:Z_|ZSTD_|ERR__)/.test(code)

/** The same error, which knows the status of the answer where it speaks of a body. */
export function withStatus(error: unknown, status: number): unknown {
  if (error instanceof BodyError) error.status ??= status
  return error
}
