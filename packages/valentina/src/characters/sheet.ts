import { operation } from '@sdk/core'
import * as v from 'valibot'
import { category_id, character_id, company_id, defaults, on_behalf_of, wire } from '../inputs.ts'
import { FullSheetCategorySchema, FullSheetSchema } from './schemas.ts'
import type { FullSheet, FullSheetCategory, GetFullSheetCategoryInput, GetFullSheetInput } from './types.ts'

/**
 * Fetches the whole sheet of a character: sections, categories and subcategories with the traits in them. With
 * `include_available_traits` it becomes large.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/full-sheet`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character
 * @see Valentina Noir server 0.27.0, `getCharacterFullSheet`
 */
export const getFullSheet = /* @__PURE__ */ operation<GetFullSheetInput, FullSheet>({
  id: 'characters.getFullSheet', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}/full-sheet',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    query: {
      /** Whether to name the traits that the character could get as well. Default `false`. */
      include_available_traits: v.optional(v.boolean()),
    },
  },
  result: FullSheetSchema,
})

/**
 * Fetches one category of the sheet of a character.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/full-sheet/categories/{category_id}`, acting user
 * required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character or category
 * @see Valentina Noir server 0.27.0, `getCharacterFullSheetCategory`
 */
export const getFullSheetCategory = /* @__PURE__ */ operation<GetFullSheetCategoryInput, FullSheetCategory>({
  id: 'characters.getFullSheetCategory', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}/full-sheet/categories/{category_id}',
  defaults, wire,
  params: {
    path: { company_id, character_id, category_id }, header: { on_behalf_of },
    query: {
      /** Whether to name the traits that the character could get as well. Default `false`. */
      include_available_traits: v.optional(v.boolean()),
    },
  },
  result: FullSheetCategorySchema,
})
