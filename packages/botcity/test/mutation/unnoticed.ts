import type { Mutant } from '@sdk-internal/fuzz'

type Broken = Pick<Mutant, 'kind' | 'path'>

/** Broken answers that are answers, too. */
interface Rule {
  readonly why: string
  readonly holds: (op: string, mutant: Broken) => boolean
}

/** Fields that an answer may lack, by the part of the operation's id before the dot. */
const optional: Readonly<Record<string, readonly string[]>> = {
  automations: ['repositoryLabel'],
  bots: ['technology', 'command', 'organizationLabel', 'repositoryLabel', 'release'],
  credentials: ['id', 'secrets.valid'],
  datapools: ['schema.uniqueId', 'schema.displayValue'],
  errors: ['dateCreation', 'automationLabel', 'automationName', 'botId', 'botVersion'],
  logs: ['columns.width', 'columns.visible'],
  runners: ['machineId', 'type', 'activityLabel', 'total'],
  login: ['refreshToken', 'organizationLabel'],
  authenticate: ['refreshToken', 'organizationLabel'],
}

/** Objects whose fields are the users' own. */
const free: readonly (readonly [resource: RegExp, path: RegExp])[] = [
  [/^(tasks|schedules|getExecution|setOrganization)/, /^parameters\./],
  [/^datapools/, /^values\./],
  [/^errors/, /^tags\./],
  [/^logs\.entries/, /^columns\./],
]

const resourceOf = (op: string): string => op.split('.', 1)[0] ?? ''
const inItem = (path: string): string => path.replaceAll('[]', '').replace(/^(content)?\./, '')

/** What nobody can notice, and why. */
export const unnoticed: readonly Rule[] = [
  { why: 'these fields of a page say nothing new', holds: (_op, { path }) => /^(pageable|sort|first|numberOfElements)(\.|$)/.test(path) },
  { why: 'a page need not say that it is empty', holds: (_op, { kind, path }) => kind === 'removed' && path === 'empty' },
  { why: 'whom an automation notifies may be anything', holds: (op, { kind, path }) => resourceOf(op) === 'automations' && kind === 'retyped' && inItem(path) === 'notification' },
  { why: 'the task that the caller named stands for that of the answer', holds: (op, { path }) => op === 'datapools.next' && path === 'taskId' },
  ...free.map(([resource, path]): Rule => ({ why: `free fields: ${path.source}`, holds: (op, mutant) => resource.test(op) && path.test(inItem(mutant.path)) })),
  ...Object.entries(optional).flatMap(([resource, paths]) => paths.map((path): Rule => ({
    why: `${resource} may lack ${path}`, holds: (op, mutant) => resourceOf(op) === resource && mutant.kind === 'removed' && inItem(mutant.path) === path,
  }))),
]
