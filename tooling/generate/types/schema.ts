/** What the generator reads of a valibot schema. */
export interface Schema {
  readonly kind: string
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly items?: readonly Schema[]
  readonly rest?: Schema
  readonly wrapped?: Schema
  readonly default?: unknown
  readonly key?: Schema | string
  readonly value?: Schema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly getter?: (input: unknown) => Schema
  readonly class?: { readonly name: string }
  readonly pipe?: readonly Schema[]
  readonly message?: unknown
  /** Known values of an open enum. */
  readonly values?: readonly unknown[]
  /** What a custom schema prints as. */
  readonly tsType?: string
  /** Marks the input field that selects fields of the result: the module of `Select`, `Selected` and `Field`, a path from the package's `src` folder. */
  readonly selects?: string
  /** The module of the first name in `tsType`: a package, or a path from the package's `src` folder. */
  readonly tsImport?: string
}

/** What a schema accepts, or what it puts out. */
export type Mode = 'input' | 'output'

export const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && (value as Schema).kind === 'schema' && typeof (value as Schema).type === 'string'

const SAME_TYPE = new Set(['trim', 'trim_start', 'trim_end', 'normalize', 'to_lower_case', 'to_upper_case', 'to_min_value', 'to_max_value', 'readonly', 'sort_items', 'filter_items'])
const OUTPUTS: Readonly<Record<string, string>> = {
  to_string: 'string', stringify_json: 'string', to_camel_case: 'string', to_kebab_case: 'string', to_pascal_case: 'string', to_snake_case: 'string',
  to_number: 'number', to_bigint: 'bigint', to_boolean: 'boolean', parse_boolean: 'boolean', to_date: 'Date',
}

/**
 * The schema that has a pipe's type: its position in the pipe, a plain type, or `undefined` when only the code of a
 * transformation knows.
 */
export function pipeType(pipe: readonly Schema[], mode: Mode): number | string | undefined {
  if (mode === 'input') return 0
  for (let index = pipe.length - 1; index > 0; index--) {
    const { kind, type } = pipe[index] as Schema
    if (kind === 'schema') return index
    if (kind === 'transformation' && !SAME_TYPE.has(type)) return OUTPUTS[type]
  }
  return 0
}

/** Whether an object may leave the entry out. */
export function isOptional(schema: Schema, mode: Mode): boolean {
  if (schema.type === 'exact_optional' || schema.type === 'optional' || schema.type === 'nullish') return mode === 'input' || schema.default === undefined
  return false
}

/** The schemas directly below a schema. */
export function partsOf(schema: Schema): Schema[] {
  return [
    ...Object.values(schema.entries ?? {}), schema.item, ...(schema.items ?? []), schema.rest, schema.wrapped, schema.key, schema.value,
    ...(schema.options ?? []), schema.getter?.(undefined), ...(schema.pipe ?? []),
  ].filter(isSchema)
}
