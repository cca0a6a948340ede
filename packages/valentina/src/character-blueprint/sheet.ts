import { operation } from '@sdk/core'
import * as v from 'valibot'
import { category_id, company_id, defaults, limit1000, offset, optional_on_behalf_of, wire } from '../inputs.ts'
import { CharacterClassSchema, GameVersionSchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { SheetSectionSchema, TraitCategorySchema, TraitSubcategorySchema } from './schemas.ts'
import type {
  GetCategoryInput, GetSectionInput, GetSubcategoryInput, ListCategoriesInput, ListSectionsInput, ListSubcategoriesInput, SheetSection,
  TraitCategory, TraitSubcategory,
} from './types.ts'

/**
 * Lists the sections of character sheets, in their order.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/sections`.
 * @see Valentina Noir server 0.27.0, `listCharacterBlueprintSections`
 */
export const listSections = /* @__PURE__ */ listOperation<ListSectionsInput, SheetSection>({
  id: 'characterBlueprint.listSections', path: '/api/v1/companies/{company_id}/characterblueprint/sections',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit: limit1000, offset,
      /** Only those of this edition. */
      game_version: v.optional(GameVersionSchema),
      /** Only those for this class. */
      character_class: v.optional(CharacterClassSchema),
    },
  },
  item: SheetSectionSchema,
})

/**
 * Fetches a section of character sheets.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/sections/{section_id}`.
 * @throws {NotFoundError} there is no such section
 * @see Valentina Noir server 0.27.0, `getCharacterBlueprintSection`
 */
export const getSection = /* @__PURE__ */ operation<GetSectionInput, SheetSection>({
  id: 'characterBlueprint.getSection', method: 'GET', path: '/api/v1/companies/{company_id}/characterblueprint/sections/{section_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the section. */
      section_id: v.string(),
    },
  },
  result: SheetSectionSchema,
})

/**
 * Lists the categories of traits, in their order.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/categories`.
 * @see Valentina Noir server 0.27.0, `listCharacterBlueprintCategories`
 */
export const listCategories = /* @__PURE__ */ listOperation<ListCategoriesInput, TraitCategory>({
  id: 'characterBlueprint.listCategories', path: '/api/v1/companies/{company_id}/characterblueprint/categories',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit: limit1000, offset,
      /** Only those of this edition. */
      game_version: v.optional(GameVersionSchema),
      /** Only those of this section. */
      section_id: v.optional(v.string()),
      /** Only those for this class. */
      character_class: v.optional(CharacterClassSchema),
    },
  },
  item: TraitCategorySchema,
})

/**
 * Fetches a category of traits.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/categories/{category_id}`.
 * @throws {NotFoundError} there is no such category
 * @see Valentina Noir server 0.27.0, `getCharacterBlueprintCategory`
 */
export const getCategory = /* @__PURE__ */ operation<GetCategoryInput, TraitCategory>({
  id: 'characterBlueprint.getCategory', method: 'GET', path: '/api/v1/companies/{company_id}/characterblueprint/categories/{category_id}',
  defaults, wire,
  params: { path: { company_id, category_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: TraitCategorySchema,
})

/**
 * Lists the subcategories of traits, by name; hunters' edges are among them.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/subcategories`.
 * @see Valentina Noir server 0.27.0, `listCharacterBlueprintSubcategories`
 */
export const listSubcategories = /* @__PURE__ */ listOperation<ListSubcategoriesInput, TraitSubcategory>({
  id: 'characterBlueprint.listSubcategories', path: '/api/v1/companies/{company_id}/characterblueprint/subcategories',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit: limit1000, offset,
      /** Only those of this edition. */
      game_version: v.optional(GameVersionSchema),
      /** Only those of this category. */
      category_id: v.optional(v.string()),
      /** Only those for this class. */
      character_class: v.optional(CharacterClassSchema),
    },
  },
  item: TraitSubcategorySchema,
})

/**
 * Fetches a subcategory of traits.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/subcategories/{subcategory_id}`.
 * @throws {NotFoundError} there is no such subcategory
 * @see Valentina Noir server 0.27.0, `getCharacterBlueprintSubcategory`
 */
export const getSubcategory = /* @__PURE__ */ operation<GetSubcategoryInput, TraitSubcategory>({
  id: 'characterBlueprint.getSubcategory', method: 'GET', path: '/api/v1/companies/{company_id}/characterblueprint/subcategories/{subcategory_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the subcategory. */
      subcategory_id: v.string(),
    },
  },
  result: TraitSubcategorySchema,
})
