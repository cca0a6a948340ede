/** A body that is larger than its cap, or whose coding cannot be undone. */
export class BodyError extends Error {
  override readonly name = 'BodyError'
  readonly code: 'BODY_TOO_LARGE' | 'BODY_CODING'

  constructor(code: 'BODY_TOO_LARGE' | 'BODY_CODING', message: string) {
    super(message)
    this.code = code
  }
}

/** The error of a body over its cap. */
export function tooLarge(maxBytes: number): BodyError {
  return new BodyError('BODY_TOO_LARGE', `the body is larger than ${maxBytes} bytes`)
}
