import type { GenericSchema } from 'valibot'
import { summaryOf } from '../observe/call-summary.ts'
import type { CallState } from './call-state.ts'
import { judge } from './check-result.ts'
import { checkTopLevel } from './top-level.ts'

/** Looks closer at a result that does not match its schema, or of which the kind alone matters. */
export function checkAnswer(state: CallState, schema: GenericSchema, data: unknown): void {
  const { kernel, compiled: { spec }, attempt, settings: { validate } } = state
  checkTopLevel(schema, data)
  if (validate !== 'off') judge({ kernel, spec, attempt, request: () => summaryOf(state) }, schema, data, validate)
}
