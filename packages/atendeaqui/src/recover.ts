import type { ApiError, SdkError } from '@sdk/core'

/** `recover` of operations that delete: nothing to delete means done when an earlier try of the same call may have done it. */
export function deleted(error: SdkError, _input: unknown, lost: boolean): void {
  if (!lost || (error as Partial<ApiError>).status !== 404 || error.code !== 'NOT_FOUND') throw error
}
