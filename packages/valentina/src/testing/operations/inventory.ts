import { clearable, oneOf, required, text } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { INVENTORY_TYPES } from '../http/enums.ts'
import { audited, operation, type Operation } from '../http/operation.ts'
import { requireCharacterReader, requireCharacterWriter } from '../rules/characters.ts'
import { inventoryView } from '../views/characters.ts'
import { notFound } from '../world/refusal.ts'
import type { InventoryRow } from '../world/rows.ts'
import { characterOf } from './parents.ts'

const all = '/companies/{company_id}/characters/{character_id}/inventory'
const one = `${all}/{inventory_item_id}`
const fields = { name: text({ max: 50 }), type: oneOf(INVENTORY_TYPES), description: clearable() }
const reading = { acting: 403, guard: (call: Call): void => void requireCharacterReader(call) } as const
const writing = { acting: 403, guard: (call: Call): void => void requireCharacterWriter(call) } as const

/** What characters carry. */
export const inventoryOperations: readonly Operation[] = [
  operation('GET', all, (call) => {
    const rows = (): InventoryRow[] => {
      const { id } = characterOf(call)
      return call.world.inventory.where(({ character_id }) => character_id === id).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    }
    return call.page(rows, inventoryView)
  }, reading),
  operation('GET', one, (call) => inventoryView(itemOf(call)), reading),
  operation('POST', all, (call) => {
    const { name = '', type = 'OTHER', description = null } = call.body({ ...fields, name: required(fields.name), type: required(fields.type) })
    call.describe(`Create inventory item '${name}'`)
    return inventoryView(call.world.inventory.add({ ...call.world.fresh(), character_id: characterOf(call).id, name, type, description }))
  }, { ...writing, audit: audited('CHARACTER_INVENTORY', 'createCharacterInventoryItem', 'Create inventory item') }),
  operation('PATCH', one, (call) => {
    const given = call.body(fields)
    const row = itemOf(call)
    call.patch(row, given, () => `Update inventory item '${row.name}'`)
    call.world.touch(row)
    return inventoryView(row)
  }, { ...writing, audit: audited('CHARACTER_INVENTORY', 'updateCharacterInventoryItem', 'Update inventory item') }),
  operation('DELETE', one, (call) => {
    const row = itemOf(call)
    row.archived = true
    call.describe(`Delete inventory item '${row.name}'`)
  }, { ...writing, audit: audited('CHARACTER_INVENTORY', 'deleteCharacterInventoryItem', 'Delete inventory item') }),
]

function itemOf(call: Call): InventoryRow {
  const found = call.world.inventory.get(call.id('inventory_item_id'))
  if (found === undefined || found.character_id !== characterOf(call).id) throw notFound('Inventory item')
  return found
}
