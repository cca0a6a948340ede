import type { GenericSchema } from 'valibot'
import type { ValidateMode } from '../config/options.ts'
import type { Issue } from '../errors/validation-error.ts'
import { ResponseValidationError } from '../errors/response-error.ts'
import { publish } from '../observe/diagnostics.ts'
import type { RequestSummary } from '../observe/request-summary.ts'
import { accepts } from '../schema/accepts.ts'
import { check } from '../schema/issues.ts'
import type { FailureContext } from './failures.ts'

/** A server that makes up keys must not fill the memory or the log. */
const MAX_REPORTED = 1_000

/** What a check says of the result's origin. */
export interface CheckContext extends Pick<FailureContext, 'kernel' | 'spec' | 'attempt'> {
  readonly request: () => RequestSummary | undefined
}

/** Checks a result, or an event, against its schema: throws, or reports each place once per session. */
export function checkResult(context: CheckContext, schema: GenericSchema, data: unknown, mode: ValidateMode): void {
  if (mode !== 'off' && !accepts(schema, data)) judge(context, schema, data, mode)
}

/** Throws or reports everything in which a result differs from its schema. */
export function judge(context: CheckContext, schema: GenericSchema, data: unknown, mode: ValidateMode): void {
  const { issues } = check(schema, data)
  if (issues === undefined) return
  const { kernel, spec, attempt } = context
  if (mode === 'strict') {
    const [first] = issues
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
    throw new ResponseValidationError(`The answer does not match its type: '${first?.path ?? ''}' ${first?.message ?? ''}${more}`, {
      vendor: kernel.vendor.name, operation: spec.id, code: 'RESPONSE_MISMATCH', attempts: attempt, sent: 'yes', request: context.request(), issues, data,
    })
  }
  for (const issue of issues) report(context, issue)
}

function report({ kernel, spec, attempt }: CheckContext, { path, expected, received, message }: Issue): void {
  const { reported } = kernel.shared
  const place = `${spec.id} ${path.split('.').map((part) => (/^\d+$/.test(part) ? '*' : part)).join('.')}`
  if (reported.size >= MAX_REPORTED || reported.has(place)) return
  reported.add(place)
  kernel.logger?.warn(`[@sdk/${kernel.vendor.name}] ${spec.id}: the answer does not match its type at '${path}': ${message}`, { operation: spec.id, path, expected, received })
  publish('mismatch', () => ({ vendor: kernel.vendor.name, operation: spec.id, method: spec.method, template: spec.path, attempt, mismatch: { path, expected, received } }))
}
