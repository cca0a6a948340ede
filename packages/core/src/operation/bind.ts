import type { CallOptions } from '../config/options.ts'
import { inputFields } from './input.ts'
import type { Session } from './session.ts'
import type { AnySpec, ComposedSpec, OperationSpec } from './spec.ts'

type Callable = ((session: Session, input?: unknown, options?: CallOptions) => unknown) & { readonly spec: AnySpec }

const isOperation = (value: unknown): value is Callable => typeof value === 'function' && typeof (value as { spec?: { id?: unknown } }).spec?.id === 'string'

/**
 * The operations of a module as methods of one object, bound to a session. `scope` prefills path and header fields, and
 * the query and body fields that an operation lists as `scopable`; what the caller gives wins.
 */
export function bind<T extends object>(session: Session, operations: object, scope?: Readonly<Record<string, unknown>>): T {
  const out: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(operations)) {
    if (!isOperation(value)) continue
    const fixed = scope === undefined ? undefined : scoped(value.spec, scope)
    out[name] = fixed === undefined
      ? (input?: unknown, options?: CallOptions) => value(session, input, options)
      : (input?: unknown, options?: CallOptions) => value(session, merge(fixed, input), options)
  }
  return out as T
}

/** The part of a scope that an operation takes. */
function scoped(spec: AnySpec, scope: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const taken: Record<string, unknown> = {}
  const params = 'params' in spec ? (spec as OperationSpec<unknown, unknown>).params : { local: (spec as ComposedSpec<unknown>).input }
  for (const field of inputFields(params as never).values()) {
    if (!Object.hasOwn(scope, field.name) || scope[field.name] === undefined) continue
    if (field.place === 'path' || field.place === 'header' || !('params' in spec) || spec.scopable?.includes(field.name) === true) taken[field.name] = scope[field.name]
  }
  return Object.keys(taken).length === 0 ? undefined : taken
}

function merge(fixed: Readonly<Record<string, unknown>>, input: unknown): unknown {
  if (input === undefined) return fixed
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return { ...fixed, ...given }
}
