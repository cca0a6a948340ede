import type { Mutant } from '@sdk-internal/fuzz'

type Broken = Pick<Mutant, 'kind' | 'path'>

/** Broken answers that are answers, too. */
export interface Rule {
  readonly why: string
  readonly holds: (op: string, mutant: Broken) => boolean
}

/** Fields that an answer may lack, as patterns of the operation and of the path. */
const optional: readonly (readonly [why: string, op: RegExp, path: RegExp])[] = [
  ['the interface lets the version be absent', /^system\.health$/, /^version$/],
  ['the interface lets averages and top traits be absent', /\.getStatistics$/, /^(average_difficulty|average_pool|top_traits)$/],
  ['a developer may have audiences of one provider alone', /^(developer|globalAdmin)\./, /(^|\.)provider_audiences\.(apple|google)$/],
  ['a line of the log is whatever was written into it', /^globalAdmin\.tailLogs$/, /^\[\]\.(timestamp|level|name|message|exception|extra|raw)$/],
  ['specialties of a concept need no description', /^characterBlueprint\.(list|get)Concepts?$/, /(^|\.)specialties\[\]\.description$/],
  ['what `include` adds is there when it was asked for', /^(users|books|chapters|characters)\.get$/, /^(quickrolls|notes|assets|characters|chapters|traits|inventory)$/],
  ['what `include` adds is there when it was asked for', /\.listAuditLogs$/, /^items\[\]\.(method|url|request_json|request_body|path_params|query_params|operation_id|handler_name)$/],
]

/** Objects whose fields nobody knows beforehand. */
const free: readonly (readonly [op: RegExp, path: RegExp])[] = [
  [/\.listAuditLogs$/, /^items\[\]\.(changes|request_json|path_params|query_params)[.[]/],
  [/^globalAdmin\.tailLogs$/, /^\[\]\.extra[.[]/],
]

/** What nobody can notice, and why. */
export const unnoticed: readonly Rule[] = [
  ...optional.map(([why, op, path]): Rule => ({ why, holds: (id, mutant) => mutant.kind === 'removed' && op.test(id) && path.test(mutant.path) })),
  ...free.map(([op, path]): Rule => ({ why: `free fields: ${path.source}`, holds: (id, mutant) => op.test(id) && path.test(mutant.path) })),
  { why: 'URL templates may come and go', holds: (id, { kind, path }) => id === 'options.getOptions' && kind === 'removed' && path.startsWith('characters._related.') },
  { why: 'trait values that are possible differ', holds: (id, { kind, path }) => id === 'characterTraits.getValueOptions' && kind === 'removed' && /^options\.\w+$/.test(path) },
  { why: 'a list passes for an object without required fields', holds: (_id, { kind, path }) => kind === 'filled' && /(^|\.)(provider_audiences|changes|request_json)$/.test(path) },
]
