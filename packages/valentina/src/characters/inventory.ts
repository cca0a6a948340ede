import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text } from '../fields.ts'
import { character_id, company_id, defaults, inventory_item_id, limit, offset, on_behalf_of, wire } from '../inputs.ts'
import { InventoryItemTypeSchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { InventoryItemSchema } from './schemas.ts'
import type {
  CreateInventoryItemInput, DeleteInventoryItemInput, GetInventoryItemInput, InventoryItem, ListInventoryInput, UpdateInventoryItemInput,
} from './types.ts'

/**
 * Lists what a character owns, by name.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/inventory`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character
 * @see Valentina Noir server 0.27.0, `listCharacterInventoryItems`
 */
export const listInventory = /* @__PURE__ */ listOperation<ListInventoryInput, InventoryItem>({
  id: 'characters.listInventory', path: '/api/v1/companies/{company_id}/characters/{character_id}/inventory',
  defaults, wire,
  params: { path: { company_id, character_id }, header: { on_behalf_of }, query: { limit, offset } },
  item: InventoryItemSchema,
})

/**
 * Fetches something that a character owns.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/inventory/{inventory_item_id}`, acting user
 * required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character or item
 * @see Valentina Noir server 0.27.0, `getCharacterInventoryItem`
 */
export const getInventoryItem = /* @__PURE__ */ operation<GetInventoryItemInput, InventoryItem>({
  id: 'characters.getInventoryItem', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}/inventory/{inventory_item_id}',
  defaults, wire,
  params: { path: { company_id, character_id, inventory_item_id }, header: { on_behalf_of } },
  result: InventoryItemSchema,
})

/**
 * Gives a character something. The character's player, storytellers and admins may; for NPCs the company's
 * `permission_manage_npc` decides.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/{character_id}/inventory`, JSON of the given fields, acting user
 * required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `createCharacterInventoryItem`
 */
export const createInventoryItem = /* @__PURE__ */ operation<CreateInventoryItemInput, InventoryItem>({
  id: 'characters.createInventoryItem', method: 'POST', path: '/api/v1/companies/{company_id}/characters/{character_id}/inventory',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    body: {
      /** Name, at most 50 characters. */
      name: /* @__PURE__ */ text(0, 50),
      /** Kind. */
      type: InventoryItemTypeSchema,
      /** Description. */
      description: v.nullish(v.string()),
    },
  },
  result: InventoryItemSchema,
})

/**
 * Changes something that a character owns: the given fields only. The character's player, storytellers and admins may;
 * for NPCs the company's `permission_manage_npc` decides.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/characters/{character_id}/inventory/{inventory_item_id}`, JSON of the
 * given fields, acting user required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character or item
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `updateCharacterInventoryItem`
 */
export const updateInventoryItem = /* @__PURE__ */ operation<UpdateInventoryItemInput, InventoryItem>({
  id: 'characters.updateInventoryItem', method: 'PATCH', path: '/api/v1/companies/{company_id}/characters/{character_id}/inventory/{inventory_item_id}',
  defaults, wire,
  params: {
    path: { company_id, character_id, inventory_item_id }, header: { on_behalf_of },
    body: {
      /** Name, at most 50 characters. */
      name: v.optional(/* @__PURE__ */ text(0, 50)),
      /** Description; `null` for none. */
      description: v.nullish(v.string()),
      /** Kind. */
      type: v.optional(InventoryItemTypeSchema),
    },
  },
  result: InventoryItemSchema,
})

/**
 * Takes something from a character. The character's player, storytellers and admins may; for NPCs the company's
 * `permission_manage_npc` decides.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/characters/{character_id}/inventory/{inventory_item_id}`, acting user
 * required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character or item
 * @see Valentina Noir server 0.27.0, `deleteCharacterInventoryItem`
 */
export const deleteInventoryItem = /* @__PURE__ */ operation<DeleteInventoryItemInput, void>({
  id: 'characters.deleteInventoryItem', method: 'DELETE', path: '/api/v1/companies/{company_id}/characters/{character_id}/inventory/{inventory_item_id}',
  defaults, wire,
  params: { path: { company_id, character_id, inventory_item_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})
