import * as v from 'valibot'
import { extended } from '../fields.ts'
import { AssetSchema, NoteSchema } from '../models/shared/schemas.ts'
import { date_created, date_modified, description, id, num_assets, num_notes } from '../parts.ts'

/** A chapter of a book. */
export const ChapterSchema = v.object({
  id,
  /** Name, in title case. */
  name: v.string(),
  description,
  /** Place in the book, from 1. */
  number: v.number(),
  /** Id of its book. */
  book_id: v.string(),
  num_notes, num_assets,
  /** Ids of the characters who appear in it. */
  character_ids: v.array(v.string()),
  date_created, date_modified,
})

/** A chapter with what `include` asked for. */
export const ChapterDetailSchema = /* @__PURE__ */ extended(ChapterSchema, {
  /** Notes, if asked for. */
  notes: v.optional(v.array(NoteSchema)),
  /** Assets, if asked for. */
  assets: v.optional(v.array(AssetSchema)),
})
