/** Where the SDK writes; `console` is one. */
export interface Logger {
  /** Things to look at: a result that does not match its type, an insecure base URL. */
  warn(message: string, details?: Readonly<Record<string, unknown>>): void
  /** One line per retry. */
  debug?(message: string, details?: Readonly<Record<string, unknown>>): void
}

/** The same logger, whose failures do not become those of a call. */
export function guarded(logger: Logger): Logger {
  const guard = (level: 'warn' | 'debug') => (message: string, details?: Readonly<Record<string, unknown>>): void => {
    try {
      if (details === undefined) logger[level]?.(message)
      else logger[level]?.(message, details)
    } catch {
      // Nobody is left to tell.
    }
  }
  return logger.debug === undefined ? { warn: guard('warn') } : { warn: guard('warn'), debug: guard('debug') }
}
