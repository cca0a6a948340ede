/** Requests that the SDK sends otherwise than the Python client on purpose, besides those that the recording itself gives. */
export const sentOtherwise: Readonly<Record<string, { readonly why: string; readonly body: unknown }>> = {
  'v1.0.0-flow-complete': { why: 'since 1.1.0 the body is an object', body: {} },
  'v1.0.0-flow-restart': { why: 'since 1.1.0 the body is an object', body: {} },
}

/** Answers that the SDK takes otherwise than the Python client on purpose. */
export const takenOtherwise: Readonly<Record<string, { readonly why: string; readonly error: string; readonly message: string; readonly code: string }>> = {
  'clients-get-empty-200': {
    why: 'an answer without a body is no client', error: 'ResponseParseError', message: 'The answer could not be read: expected object, received an empty body', code: 'RESPONSE_NOT_READABLE',
  },
  'err-string': { why: 'the Python client breaks on an error that is text', error: 'AuthenticationError', message: 'Invalid token', code: 'AUTH_REQUIRED' },
}

/** Calls that are refused before anything is sent, by both: the error of the SDK, which the Python client calls ValueError. */
export const refused: Readonly<Record<string, { readonly error: string; readonly field?: string }>> = {
  'structure-no-key': { error: 'ConfigurationError' },
  'start-naive': { error: 'RequestValidationError', field: 'occurred_at' },
  'steps-batch-naive': { error: 'RequestValidationError', field: 'steps.0.occurred_at' },
  'flow-update-nothing': { error: 'RequestValidationError', field: 'name' },
}

/** Flags that the SDK adds to a progress. */
export const derived = (status: unknown): Record<string, boolean> => ({
  is_completed: status === 'COMPLETED', is_in_progress: status === 'IN_PROGRESS', is_abandoned: status === 'ABANDONED',
})
