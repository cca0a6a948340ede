/** Where the SDK writes; `console` is one. */
export interface Logger {
  /** Things to look at: a result that does not match its type, an insecure base URL. */
  warn(message: string, details?: Readonly<Record<string, unknown>>): void
  /** One line per attempt and per retry. */
  debug?(message: string, details?: Readonly<Record<string, unknown>>): void
}
