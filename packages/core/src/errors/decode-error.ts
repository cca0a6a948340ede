/** Thrown by an operation's `decode` when a body is not what the operation promises; the pipeline turns it into a `ResponseParseError`. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}
