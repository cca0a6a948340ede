import { membersOf, unionOf } from './members.ts'
import type { Surface } from './surface.ts'

export type Bump = 'major' | 'minor'

export interface Difference {
  readonly bump: Bump
  /** What is different, with entry and name: `./tasks Task.state was removed`. */
  readonly what: string
}

/** What callers fill in: a further required member breaks them. */
const FILLED_IN = /(?:Input|Options|Init)$/

/** How a surface differs from the one before, and what that means to those who use it. */
export function compare(before: Surface, after: Surface): Difference[] {
  const empty = new Map<string, string>()
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((entry): Difference[] => {
    const [old, now] = [before.get(entry), after.get(entry)]
    if (now === undefined && !entry.startsWith('(')) return [{ bump: 'major', what: `${entry} was removed` }]
    const added: Difference[] = old === undefined && !entry.startsWith('(') ? [{ bump: 'minor', what: `${entry} was added` }] : []
    return [...added, ...compareItems(entry, old ?? empty, now ?? empty)]
  })
}

function compareItems(entry: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] {
  // What no entry exports counts for what exported declarations make of it; they name it, so that its removal shows there.
  const reachable = !entry.startsWith('(')
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Difference[] => {
    const [old, now] = [before.get(name), after.get(name)]
    const where = `${entry} ${name}`
    if (old === now) return []
    if (old === undefined) return reachable ? [{ bump: 'minor', what: `${where} was added` }] : []
    if (now === undefined) return reachable ? [{ bump: 'major', what: `${where} was removed` }] : []
    return compareDeclarations(where, name, old, now)
  })
}

function compareDeclarations(where: string, name: string, before: string, after: string): Difference[] {
  const [oldUnion, newUnion] = [unionOf(before), unionOf(after)]
  if (oldUnion !== undefined && newUnion !== undefined) {
    const removed = [...oldUnion].filter((member) => !newUnion.has(member))
    return removed.length > 0 ? removed.map((member) => ({ bump: 'major', what: `${where} no longer allows ${member}` })) : [...newUnion].filter((member) => !oldUnion.has(member)).map((member) => ({ bump: 'minor', what: `${where} also allows ${member}` }))
  }
  const [old, now] = [membersOf(before), membersOf(after)]
  if (old === undefined || now === undefined || old.head !== now.head) return [{ bump: 'major', what: `${where} was changed` }]
  return [...new Set([...old.members.keys(), ...now.members.keys()])].flatMap((member): Difference[] => {
    const [oldMember, newMember] = [old.members.get(member), now.members.get(member)]
    if (oldMember?.text === newMember?.text) return []
    if (newMember === undefined) return [{ bump: 'major', what: `${where}.${member} was removed` }]
    if (oldMember === undefined) return [{ bump: newMember.required && FILLED_IN.test(name) ? 'major' : 'minor', what: `${where}.${member} was added` }]
    return [{ bump: 'major', what: `${where}.${member} was changed` }]
  })
}

/** The larger of the bumps, or none where nothing is different. */
export function needed(differences: readonly Difference[]): Bump | undefined {
  if (differences.some(({ bump }) => bump === 'major')) return 'major'
  return differences.length > 0 ? 'minor' : undefined
}
