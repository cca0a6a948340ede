import { ForbiddenError, RequestTimeoutError, ResponseParseError, SdkError, TransportError, type HttpError } from '../../src/index.ts'
import { bodyOf } from './answer.ts'
import { classes, refusals, unreadable } from './failures.ts'
import type { Line } from './lines.ts'
import { meaningOf } from './results.ts'

/** What came of a call: its value, or what matters of its error. */
export type Outcome = { readonly value: unknown } | { readonly error: Readonly<Record<string, unknown>> }

/** Waits for a call. */
export async function outcomeOf(call: PromiseLike<unknown>): Promise<Outcome> {
  try {
    return { value: await call }
  } catch (error) {
    return { error: error instanceof SdkError ? described(error) : { thrown: error } }
  }
}

function described(error: SdkError): Record<string, unknown> {
  const { name, code } = error
  if (error instanceof ForbiddenError) {
    const { details: _lines, summary: _summary, ...details } = error.details
    return { name, status: error.statusCode, code, reason: error.reason, details }
  }
  if (error instanceof TransportError) return { name, timeout: error instanceof RequestTimeoutError }
  if (error instanceof ResponseParseError) return { name, status: error.status, code, body: error.rawBody }
  return { name, status: (error as HttpError).statusCode, code }
}

/** What should come of a line's call. `sesid` is the session id that was sent. */
export function expectedOutcome(line: Line, sesid: string | undefined): Outcome {
  const { response, op } = line
  if (response?.status === 200 && !unreadable.includes(line.case)) return { value: op === 'auth.login' ? sesid : meaningOf(line) }
  if (response?.status === 403 && op === 'auth.isAuthenticated') return { value: false }
  return expectedFailure(line)
}

/** The error that should come of a line's answer. */
export function expectedFailure({ case: name, response }: Line): Outcome {
  if (response === null) {
    const timeout = name === 'request-timeout'
    return { error: { name: timeout ? 'RequestTimeoutError' : 'TransportError', timeout } }
  }
  const { status } = response
  const body = bodyOf(response.body)
  switch (status) {
    case 200: return { error: { name: 'ResponseParseError', status, code: 'RESPONSE_NOT_READABLE', body } }
    case 403: return { error: { name: 'ForbiddenError', status, code: refusals[name]?.reason, reason: refusals[name]?.reason, details: refusals[name] } }
  }
  const code = status < 500 ? undefined : body.includes('ConstraintViolationException') ? 'missing_parameter' : 'server_error'
  return { error: { name: classes[status], status, code } }
}
