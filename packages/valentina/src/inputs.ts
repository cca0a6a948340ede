import * as v from 'valibot'
import { int32, whole } from './fields.ts'

/** Id of the company. Default: the session's `defaultCompanyId`. */
export const company_id = v.string()

/** Id of the acting user. Default: the session's `onBehalfOf`. */
export const on_behalf_of = v.pipe(v.string(), v.check((id) => id.trim() !== '', 'must not be empty'))

/** Id of the acting user, where one acts. Default: the session's `onBehalfOf`, else nobody. */
export const optional_on_behalf_of = v.optional(on_behalf_of)

/** Session options that fill fields which the caller leaves out. */
export const defaults = { company_id: 'defaultCompanyId', on_behalf_of: 'onBehalfOf' } as const

/** Names on the wire that differ. */
export const wire = { on_behalf_of: 'on-behalf-of' } as const

/** Id of the user whom the call is about. */
export const user_id = v.string()

/** Id of the campaign. */
export const campaign_id = v.string()

/** Id of the book. */
export const book_id = v.string()

/** Id of the chapter. */
export const chapter_id = v.string()

/** Id of the character. */
export const character_id = v.string()

/** Id of the note. */
export const note_id = v.string()

/** Id of the asset. */
export const asset_id = v.string()

/** Id of the quick roll. */
export const quickroll_id = v.string()

/** Id of the inventory item. */
export const inventory_item_id = v.string()

/** Id of the trait as this character has it; not the id of the trait in the catalog. */
export const character_trait_id = v.string()

/** Id of the category of traits. */
export const category_id = v.string()

/** Id of the developer. */
export const developer_id = v.string()

/** Items of a page, 0 to 100. Default 10. */
export const limit = v.optional(/* @__PURE__ */ whole(0, 100))

/** Items of a page, 0 to 1000. Default 10. */
export const limit1000 = v.optional(/* @__PURE__ */ whole(0, 1000))

/** Items to leave out at the beginning. Default 0. */
export const offset = v.optional(/* @__PURE__ */ whole(0, 2_147_483_647))

/** How many of the traits rolled most to name. Default 5. */
export const num_top_traits = v.optional(int32)
