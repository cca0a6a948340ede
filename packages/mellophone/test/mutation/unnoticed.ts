import type { Mutant } from './mutants.ts'

/** Broken answers that are answers, too. */
interface Rule {
  readonly why: string
  readonly holds: (op: string, mutant: Mutant) => boolean
}

const users = ['auth.isAuthenticated', 'auth.checkCredentials', 'auth.checkName']
const lists = 'users.getUserList'
const texts = ['passwords.changePwd', 'passwords.changeUserPwd', 'providers.importGp', 'state.getState']

/** What nobody can notice, and why. */
export const unnoticed: readonly Rule[] = [
  { why: 'no attribute of a user is there with every provider', holds: (_op, { kind, element }) => kind === 'attribute-removed' && element === 'user' },
  { why: 'an empty answer to checkName is an unknown name', holds: (op, { kind }) => kind === 'nothing' && op === 'auth.checkName' },
  { why: 'an empty answer to getUserList is a provider that cannot list', holds: (op, { kind }) => kind === 'nothing' && op === lists },
  { why: 'text may be empty', holds: (op, { kind }) => kind === 'nothing' && texts.includes(op) },
  { why: 'text may be JSON', holds: (op, { kind }) => kind === 'json' && texts.includes(op) },
  { why: 'a state may be a page', holds: (op, { kind }) => kind === 'html' && op === 'state.getState' },
  { why: 'what stands inside a user is no part of it', holds: (op, { kind, element }) => users.includes(op) && (kind === 'text-inside' || (kind === 'element-renamed' && element !== 'user')) },
  { why: 'what stands inside a user is no part of it', holds: (op, { kind, element }) => users.includes(op) && kind === 'attribute-removed' && element === 'unit' },
]
