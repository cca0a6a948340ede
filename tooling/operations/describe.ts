import type { AnySpec, ComposedSpec, OperationSpec, Place, Traits } from '@sdk/core'

/** An operation as data. */
export interface Described {
  readonly vendor: string
  readonly id: string
  /** Absent, like `path`, for operations of several requests. */
  readonly method?: string
  /** From the origin, with `{name}` parameters. */
  readonly path?: string
  /** GraphQL root field. */
  readonly field?: string
  /** Input field → where it travels. `local` ones do not travel under a name of their own. */
  readonly in: Readonly<Record<string, Place>>
  /** Input field → name on the wire. */
  readonly wire: Readonly<Record<string, string>>
  /** Ids of the operations that an operation of several requests may send. */
  readonly uses?: readonly string[]
  readonly traits: Readonly<Record<string, unknown>>
}

/** Every trait that an operation may declare, but the GraphQL field, which has a place of its own. */
const TRAITS: Readonly<Record<Exclude<keyof Traits, 'field' | 'idempotent'>, true>> = {
  auth: true, sensitive: true, sensitiveResult: true, notProcessed: true, retryParse: true, rateLimitBuckets: true, followRedirects: true,
  defaults: true, scopable: true, since: true, deprecated: true, unproven: true, knownBroken: true, looseResult: true, errors: true, vendorTraits: true,
}

/** Describes an operation from its declaration. `basePath` is what its vendor's base URL ends with. */
export function describe(vendor: string, basePath: string, spec: AnySpec): Described {
  return 'uses' in spec ? describeComposed(vendor, spec) : describeRequest(vendor, basePath, spec)
}

function describeRequest(vendor: string, basePath: string, spec: OperationSpec<unknown, unknown>): Described {
  const places = Object.entries(spec.params ?? {}).flatMap(([group, fields]) =>
    Object.keys(fields ?? {}).map((name): [string, Place] => [name, group === 'payload' ? 'body' : (group as Place)]),
  )
  const wire = (spec.wire ?? {}) as Readonly<Record<string, string | undefined>>
  return {
    vendor, id: spec.id, method: spec.method, path: `${basePath}${spec.path}`,
    ...(spec.field === undefined ? {} : { field: spec.field }),
    in: Object.fromEntries(places),
    wire: Object.fromEntries(places.filter(([, place]) => place !== 'local').map(([name]) => [name, wire[name] ?? name])),
    traits: {
      idempotent: spec.idempotent ?? ['GET', 'HEAD', 'PUT', 'DELETE'].includes(spec.method),
      ...(spec.paging === undefined ? {} : { paging: spec.paging.kind }),
      ...traitsOf(spec),
    },
  }
}

function describeComposed(vendor: string, spec: ComposedSpec<unknown>): Described {
  const fields = Object.keys(spec.input ?? {}).map((name): [string, Place] => [name, 'local'])
  return { vendor, id: spec.id, in: Object.fromEntries(fields), wire: {}, uses: spec.uses, traits: traitsOf(spec) }
}

function traitsOf(spec: Partial<Record<keyof typeof TRAITS, unknown>>): Record<string, unknown> {
  const names = Object.keys(TRAITS) as (keyof typeof TRAITS)[]
  return Object.fromEntries(names.filter((name) => spec[name] !== undefined).map((name) => [name, spec[name]]))
}
