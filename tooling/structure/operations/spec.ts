import { looseness, type Schema } from './schema.ts'

/** What this check reads of an operation's `spec`. Composed operations have `uses` and no request of their own. */
export interface Spec {
  id: string
  uses?: string[]
  path?: string
  params?: Record<string, Record<string, unknown> | undefined>
  wire?: Record<string, string | undefined>
  result?: Schema | string
  looseResult?: string
}

/** What is wrong with the declaration itself. */
export function specProblems(spec: Spec): string[] {
  return [...collisions(spec), ...wireCollisions(spec), ...pathProblems(spec), ...resultProblems(spec)]
}

/** One name means one thing: in two places it must have the same schema. */
function collisions({ params = {} }: Spec): string[] {
  const seen = new Map<string, { place: string; schema: unknown }>()
  const problems: string[] = []
  for (const [place, fields] of Object.entries(params)) {
    for (const [name, schema] of Object.entries(fields ?? {})) {
      const first = seen.get(name)
      if (first && first.schema !== schema) problems.push(`input ${name} means different things in ${first.place} and ${place}`)
      seen.set(name, first ?? { place, schema })
    }
  }
  if (params['body'] && params['payload']) problems.push('has body fields and a payload')
  if (Object.keys(params['payload'] ?? {}).length > 1) problems.push('has more than one payload')
  return problems
}

/** Two inputs of one place may not have one wire name. */
function wireCollisions({ params = {}, wire = {} }: Spec): string[] {
  return Object.entries(params)
    .filter(([place]) => place !== 'local')
    .flatMap(([place, fields]) => {
      const names = Object.keys(fields ?? {}).map((name) => wire[name] ?? name)
      const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index))
      return [...repeated].map((name) => `two inputs are sent as ${place} ${name}`)
    })
}

/** The template's names are the path's inputs. */
function pathProblems({ path = '', params = {}, wire = {} }: Spec): string[] {
  const inTemplate = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const declared = Object.keys(params['path'] ?? {}).map((name) => wire[name] ?? name)
  return [
    ...inTemplate.filter((name) => !declared.includes(name)).map((name) => `path parameter {${name}} is no input`),
    ...declared.filter((name) => !inTemplate.includes(name)).map((name) => `path input ${name} is not in the template ${path}`),
  ]
}

function resultProblems({ result, looseResult }: Spec): string[] {
  if (result === undefined || typeof result === 'string') return []
  const reason = looseness(result)
  if (reason !== undefined && (looseResult ?? '') === '') return [`result schema ${reason}, without a reason in looseResult`]
  if (reason === undefined && looseResult !== undefined) return ['looseResult is set, the result schema is not loose']
  return []
}
