import * as v from 'valibot'
import { ChapterSchema } from '../chapters/schemas.ts'
import { extended } from '../fields.ts'
import { AssetSchema, NoteSchema } from '../models/shared/schemas.ts'
import { campaign_id, date_created, date_modified, description, id, num_assets, num_notes } from '../parts.ts'

/** A book: a part of a campaign. */
export const BookSchema = v.object({
  id,
  /** Name, in title case. */
  name: v.string(),
  description,
  /** Place in the campaign, from 1. */
  number: v.number(),
  campaign_id,
  /** How many chapters it has. */
  num_chapters: v.number(),
  num_notes, num_assets,
  /** Ids of the characters who appear in its chapters. */
  character_ids: v.array(v.string()),
  date_created, date_modified,
})

/** A book with what `include` asked for. */
export const BookDetailSchema = /* @__PURE__ */ extended(BookSchema, {
  /** Chapters, if asked for; their counters are 0. */
  chapters: v.optional(v.array(ChapterSchema)),
  /** Notes, if asked for. */
  notes: v.optional(v.array(NoteSchema)),
  /** Assets, if asked for. */
  assets: v.optional(v.array(AssetSchema)),
})
