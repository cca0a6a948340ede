import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, whole } from '../fields.ts'
import { book_id, campaign_id, chapter_id, company_id, defaults, limit, offset, on_behalf_of, optional_on_behalf_of, wire } from '../inputs.ts'
import { ChapterIncludeSchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { ChapterDetailSchema, ChapterSchema } from './schemas.ts'
import type {
  Chapter, ChapterDetail, CreateChapterInput, DeleteChapterInput, GetChapterInput, ListChaptersInput, RenumberChapterInput, UpdateChapterInput,
} from './types.ts'

/**
 * Lists the chapters of a book, by number.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters`.
 * @throws {NotFoundError} there is no such campaign or book
 * @see Valentina Noir server 0.27.0, `listCampaignChapters`
 */
export const list = /* @__PURE__ */ listOperation<ListChaptersInput, Chapter>({
  id: 'chapters.list', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { limit, offset } },
  item: ChapterSchema,
})

/**
 * Fetches a chapter.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}`.
 * @throws {NotFoundError} there is no such campaign, book or chapter
 * @see Valentina Noir server 0.27.0, `getCampaignChapter`
 */
export const get = /* @__PURE__ */ operation<GetChapterInput, ChapterDetail>({
  id: 'chapters.get', method: 'GET', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id, chapter_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      /** What to fetch besides: `notes`, `assets`. Default: nothing. */
      include: v.optional(v.array(ChapterIncludeSchema)),
    },
  },
  result: ChapterDetailSchema,
})

/**
 * Makes a chapter at the end of a book. The server writes its name in title case. Who may says the company's
 * `permission_manage_campaign`.
 *
 * Wire: `POST /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters`, JSON of the given
 * fields, acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign or book
 * @throws {ValidationError} a character is not of the campaign, or a value is refused
 * @see Valentina Noir server 0.27.0, `createCampaignChapter`
 */
export const create = /* @__PURE__ */ operation<CreateChapterInput, Chapter>({
  id: 'chapters.create', method: 'POST', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id }, header: { on_behalf_of },
    body: {
      /** Name, at most 50 characters. */
      name: /* @__PURE__ */ text(0, 50),
      /** Description. */
      description: v.nullish(v.string()),
      /** Ids of the characters who appear. They must be of the campaign. Default: none. */
      character_ids: v.optional(v.array(v.string())),
    },
  },
  result: ChapterSchema,
})

/**
 * Changes a chapter: the given fields only. Who may says the company's `permission_manage_campaign`.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}`, JSON of
 * the given fields, acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign, book or chapter
 * @throws {ValidationError} a character is not of the campaign, or a value is refused
 * @see Valentina Noir server 0.27.0, `updateCampaignChapter`
 */
export const update = /* @__PURE__ */ operation<UpdateChapterInput, Chapter>({
  id: 'chapters.update', method: 'PATCH', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id, chapter_id }, header: { on_behalf_of },
    body: {
      /** Name, at most 50 characters. */
      name: v.optional(/* @__PURE__ */ text(0, 50)),
      /** Description; `null` for none. */
      description: v.nullish(v.string()),
      /** Ids of the characters who appear, all of them; `[]` for nobody. */
      character_ids: v.optional(v.array(v.string())),
    },
  },
  result: ChapterSchema,
})

const remove = /* @__PURE__ */ operation<DeleteChapterInput, void>({
  id: 'chapters.delete', method: 'DELETE', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, chapter_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})

export {
  /**
   * Deletes a chapter; those behind it move up. Who may says the company's `permission_manage_campaign`.
   *
   * Wire: `DELETE /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}`, acting
   * user required.
   * @throws {AuthorizationError} the acting user may not write campaigns
   * @throws {NotFoundError} there is no such campaign, book or chapter
   * @see Valentina Noir server 0.27.0, `deleteCampaignChapter`
   */
  remove as delete,
}

/**
 * Moves a chapter to another place in its book; the others make room. Who may says the company's
 * `permission_manage_campaign`.
 *
 * Wire: `PUT /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/number`, JSON
 * of the given fields, acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign, book or chapter
 * @throws {ValidationError} there are not so many chapters
 * @see Valentina Noir server 0.27.0, `renumberCampaignChapter`
 */
export const renumber = /* @__PURE__ */ operation<RenumberChapterInput, Chapter>({
  id: 'chapters.renumber', method: 'PUT', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/number',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id, chapter_id }, header: { on_behalf_of },
    body: {
      /** New place, from 1 to the number of chapters. */
      number: /* @__PURE__ */ whole(1, 2_147_483_647),
    },
  },
  result: ChapterSchema,
})

export { listNotes, getNote, createNote, updateNote, deleteNote } from './notes.ts'
export { listAssets, getAsset, uploadAsset, deleteAsset } from './assets.ts'
