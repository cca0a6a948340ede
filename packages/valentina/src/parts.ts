import * as v from 'valibot'
import { CharacterClassSchema, GameVersionSchema } from './models/enums/schemas.ts'

/** Id, a UUID. */
export const id = v.string()

/** When it was made, RFC 3339. */
export const date_created = v.string()

/** When it was last changed, RFC 3339. */
export const date_modified = v.string()

/** Id of its company. */
export const company_id = v.string()

/** Id of its campaign. */
export const campaign_id = v.string()

/** Id of its character. */
export const character_id = v.string()

/** Name. */
export const name = v.string()

/** Description. */
export const description = v.nullable(v.string())

/** How many notes it has; 0 where the object came along with another one. */
export const num_notes = v.number()

/** How many assets it has; 0 where the object came along with another one. */
export const num_assets = v.number()

/** Classes of characters that it is for. */
export const character_classes = v.array(CharacterClassSchema)

/** Editions that it belongs to. */
export const game_versions = v.array(GameVersionSchema)

/** Whether a sheet shows it without traits. */
export const show_when_empty = v.boolean()

/** Cost of the first dot. */
export const initial_cost = v.number()

/** Cost of each further dot, times the new value. */
export const upgrade_cost = v.number()

/** Factor of costs that depend on how many traits there are; `null` where costs do not. */
export const count_based_cost_multiplier = v.nullable(v.number())

/** Address of a page about it. */
export const link = v.nullable(v.string())

/** Place on the sheet, from 0. */
export const order = v.number()
