import { listOf, required, text, uuid } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { audited, operation, type Operation } from '../http/operation.ts'
import { requireSelfOrAdmin } from '../rules/roles.ts'
import { quickrollView } from '../views/users.ts'
import { fieldRefused, notFound, Refusal } from '../world/refusal.ts'
import type { QuickrollRow } from '../world/rows.ts'
import { userOf } from './parents.ts'

const all = '/companies/{company_id}/users/{user_id}/quickrolls'
const one = `${all}/{quickroll_id}`
const fields = { name: text({ min: 3, max: 50 }), description: text({ min: 3, allowsEmpty: true }), trait_ids: listOf(uuid()) }

/** The rolls that users keep. */
export const quickrollOperations: readonly Operation[] = [
  operation('GET', all, (call) => call.page(() => quickrollsOf(call), quickrollView), { acting: 'optional' }),
  operation('GET', one, (call) => quickrollView(quickrollOf(call)), { acting: 'optional' }),
  operation('POST', all, create, { acting: 400, audit: audited('QUICKROLL', 'createUserQuickroll', 'Create quick roll') }),
  operation('PATCH', one, (call) => {
    const { trait_ids: given, ...rest } = call.body(fields)
    const row = quickrollOf(call)
    requireSelfOrAdmin(call, userOf(call))
    call.patch(row, { ...rest, trait_ids: given === undefined ? undefined : knownTraits(call, given) }, () => `Update quick roll '${row.name}'`)
    call.world.touch(row)
    return quickrollView(row)
  }, { acting: 400, audit: audited('QUICKROLL', 'updateUserQuickroll', 'Update quick roll') }),
  operation('DELETE', one, (call) => {
    const row = quickrollOf(call)
    requireSelfOrAdmin(call, userOf(call))
    row.archived = true
    call.describe(`Delete quick roll '${row.name}'`)
  }, { acting: 400, audit: audited('QUICKROLL', 'deleteUserQuickroll', 'Delete quick roll') }),
]

function quickrollsOf(call: Call): QuickrollRow[] {
  const { id } = userOf(call)
  return call.world.quickrolls.where(({ user_id }) => user_id === id).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function quickrollOf(call: Call): QuickrollRow {
  const id = call.id('quickroll_id')
  const user = userOf(call)
  const found = call.world.quickrolls.get(id)
  if (found?.user_id !== user.id) throw notFound('Quick roll')
  return found
}

/** The traits of a quick roll: given by their own ids, or by those of a character's traits. */
function knownTraits({ world }: Call, ids: readonly string[]): string[] {
  if (ids.length === 0) throw fieldRefused('trait_ids', 'Quick roll must have at least one trait')
  return ids.map((id) => {
    const traitId = world.characterTraits.get(id)?.trait_id ?? id
    if (world.catalog.traits.get(traitId) === undefined) {
      throw new Refusal(400, 'Trait not found', { complaints: [{ field: 'trait_ids', message: `Trait ${id} not found` }] })
    }
    return traitId
  })
}

function create(call: Call): object {
  const { name = '', description = '', trait_ids: given = [] } = call.body({ ...fields, name: required(fields.name) })
  const user = userOf(call)
  requireSelfOrAdmin(call, user)
  const trait_ids = knownTraits(call, given)
  call.describe(`Create quick roll '${name}'`)
  return quickrollView(call.world.quickrolls.add({ ...call.world.fresh(), user_id: user.id, name, description, trait_ids }))
}
