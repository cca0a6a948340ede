import type { SdkError } from '@sdk/core'
import { NotFoundError } from './errors.ts'

/** `recover` of operations that delete: 404 means done when an earlier try of the same call may have done it. */
export function deleted(error: SdkError, _input: unknown, lost: boolean): void {
  if (!lost || !(error instanceof NotFoundError)) throw error
}
