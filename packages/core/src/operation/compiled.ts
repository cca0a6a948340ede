import { own } from '../config/own.ts'
import { part } from '../pipeline/lazy.ts'
import { checkInput, inputFields, type InputField, type Problem } from './input.ts'
import type { Kernel } from './kernel.ts'
import type { OperationSpec, ResponseType } from './spec.ts'

const inputErrors = /* @__PURE__ */ part(() => import('./input-error.ts'))

/** An operation's declaration with what is worked out of it once. */
export interface Compiled {
  // oxlint-disable-next-line typescript/no-explicit-any -- hooks are contravariant in the input
  readonly spec: OperationSpec<any, any>
  readonly fields: ReadonlyMap<string, InputField>
  readonly responseType: ResponseType
  /** Input and wire names of fields whose values are secret. */
  readonly sensitive: ReadonlySet<string>
  /** Whether the request has a JSON body even when no field of it is given. */
  readonly hasFieldBody: boolean
  /** Whether the whole body is secret. */
  readonly sensitivePayload: boolean
}

/** Works out of a declaration what every call needs. */
export function compile(declaration: Compiled['spec']): Compiled {
  const spec = own(declaration)
  const fields = inputFields(spec.params as never, spec.wire)
  const sensitive = new Set<string>()
  for (const name of spec.sensitive ?? []) {
    sensitive.add(name)
    const wire = fields.get(name)?.wire
    if (wire !== undefined) sensitive.add(wire)
  }
  const hasFieldBody = spec.method !== 'GET' && Object.keys(spec.params?.body ?? {}).length > 0
  const sensitivePayload = [...fields.values()].some((field) => field.payload && sensitive.has(field.name))
  return { spec, fields, sensitive, sensitivePayload, hasFieldBody, responseType: spec.responseType ?? (typeof spec.result === 'string' ? spec.result : 'json') }
}

/** The part of a declaration that checking an input needs. */
export interface InputRules {
  readonly id: string
  readonly defaults?: Readonly<Record<string, string>> | undefined
}

/** Checks an input and fills it from the session's defaults. Rejects before anything is sent. */
export function acceptInput(kernel: Kernel, rules: InputRules, fields: ReadonlyMap<string, InputField>, input: unknown): Readonly<Record<string, unknown>> | Promise<never> {
  const { defaults } = rules
  const fallback = (name: string): unknown => {
    const source = defaults !== undefined && Object.hasOwn(defaults, name) ? defaults[name] : undefined
    return source !== undefined && Object.hasOwn(kernel.defaults, source) ? kernel.defaults[source] : undefined
  }
  const { values, problems } = checkInput(fields, input, fallback)
  return problems.length === 0 ? values : refuse(kernel, rules, fields, problems)
}

async function refuse(kernel: Kernel, rules: InputRules, fields: ReadonlyMap<string, InputField>, problems: readonly Problem[]): Promise<never> {
  throw (await inputErrors()).inputError(kernel.vendor.name, rules, [...fields.keys()], problems)
}
