import { operation } from '@sdk/core'
import * as v from 'valibot'
import { company_id, defaults, limit1000, offset, optional_on_behalf_of, wire } from '../inputs.ts'
import { BlueprintTraitOrderBySchema, CharacterClassSchema, GameVersionSchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { TraitSchema } from './schemas.ts'
import type { GetTraitInput, ListTraitsInput, Trait } from './types.ts'

/**
 * Lists the traits of the catalog: some 700, without those that characters have of their own. Gifts, rites and edges are
 * among them.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/traits`.
 * @see Valentina Noir server 0.27.0, `listAllCharacterBlueprintTraits`
 */
export const listTraits = /* @__PURE__ */ listOperation<ListTraitsInput, Trait>({
  id: 'characterBlueprint.listTraits', path: '/api/v1/companies/{company_id}/characterblueprint/traits',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit: limit1000, offset,
      /** Only those of this edition. */
      game_version: v.optional(GameVersionSchema),
      /** Only those for this class. */
      character_class: v.optional(CharacterClassSchema),
      /** Only traits of this category. */
      category_id: v.optional(v.string()),
      /** Only traits of this subcategory. */
      subcategory_id: v.optional(v.string()),
      /** Whether to leave out traits that are in a subcategory. Default `false`. */
      exclude_subcategory_traits: v.optional(v.boolean()),
      /** `true` for traits that dice are rolled for only, `false` for the others. */
      is_rollable: v.optional(v.boolean()),
      /** Order of the traits. */
      order_by: v.optional(BlueprintTraitOrderBySchema),
    },
  },
  item: TraitSchema,
})

/**
 * Fetches a trait of the catalog.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/traits/{trait_id}`.
 * @throws {NotFoundError} there is no such trait
 * @see Valentina Noir server 0.27.0, `getCharacterBlueprintTrait`
 */
export const getTrait = /* @__PURE__ */ operation<GetTraitInput, Trait>({
  id: 'characterBlueprint.getTrait', method: 'GET', path: '/api/v1/companies/{company_id}/characterblueprint/traits/{trait_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the trait. */
      trait_id: v.string(),
    },
  },
  result: TraitSchema,
})
