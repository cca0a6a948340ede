import { redactText } from '../observe/request-summary.ts'
import type { FailureContext } from './failures.ts'

/** The id under which the server knows the request. */
export function requestIdOf({ kernel, secrets }: Pick<FailureContext, 'kernel' | 'secrets'>, headers: Readonly<Record<string, string>>, body?: unknown): string | undefined {
  const name = (kernel.vendor.requestIdHeaders ?? ['x-request-id']).find((known) => headers[known.toLowerCase()] !== undefined)
  const id = name === undefined ? kernel.vendor.requestId?.(body) : headers[name.toLowerCase()]
  return id === undefined ? undefined : redactText(id, secrets())
}
