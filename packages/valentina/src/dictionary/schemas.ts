import * as v from 'valibot'
import { TraitPowerSchema } from '../character-blueprint/schemas.ts'
import { DictionarySourceTypeSchema } from '../models/enums/schemas.ts'
import { date_created, date_modified, id } from '../parts.ts'

/** A term of the dictionary. */
export const DictionaryTermSchema = v.object({
  id, date_created, date_modified,
  /** The term, in lower case. */
  term: v.string(),
  /** What it means. */
  definition: v.nullable(v.string()),
  /** Address of a page about it. */
  link: v.nullable(v.string()),
  /** Other words for it, in lower case, sorted. */
  synonyms: v.array(v.string()),
  /** Id of the company that it belongs to; `null` for terms of the catalog, which cannot be changed. */
  company_id: v.nullable(v.string()),
  /** Kind of the catalog object that it was made from. */
  source_type: v.nullable(DictionarySourceTypeSchema),
  /** Id of that object. */
  source_id: v.nullable(v.string()),
  /** What the trait behind it can do. */
  powers: v.array(TraitPowerSchema),
})
