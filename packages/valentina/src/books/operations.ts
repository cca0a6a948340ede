import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, whole } from '../fields.ts'
import { book_id, campaign_id, company_id, defaults, limit, offset, on_behalf_of, optional_on_behalf_of, wire } from '../inputs.ts'
import { BookIncludeSchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { BookDetailSchema, BookSchema } from './schemas.ts'
import type { Book, BookDetail, CreateBookInput, DeleteBookInput, GetBookInput, ListBooksInput, RenumberBookInput, UpdateBookInput } from './types.ts'

/**
 * Lists the books of a campaign, by number.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books`.
 * @throws {NotFoundError} there is no such campaign
 * @see Valentina Noir server 0.27.0, `listCampaignBooks`
 */
export const list = /* @__PURE__ */ listOperation<ListBooksInput, Book>({
  id: 'books.list', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books',
  defaults, wire,
  params: { path: { company_id, campaign_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { limit, offset } },
  item: BookSchema,
})

/**
 * Fetches a book.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}`.
 * @throws {NotFoundError} there is no such campaign or book
 * @see Valentina Noir server 0.27.0, `getCampaignBook`
 */
export const get = /* @__PURE__ */ operation<GetBookInput, BookDetail>({
  id: 'books.get', method: 'GET', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      /** What to fetch besides: `chapters`, `notes`, `assets`. Default: nothing. */
      include: v.optional(v.array(BookIncludeSchema)),
    },
  },
  result: BookDetailSchema,
})

/**
 * Makes a book at the end of a campaign. The server writes its name in title case. Who may says the company's
 * `permission_manage_campaign`.
 *
 * Wire: `POST /api/v1/companies/{company_id}/campaigns/{campaign_id}/books`, JSON of the given fields, acting user
 * required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `createCampaignBook`
 */
export const create = /* @__PURE__ */ operation<CreateBookInput, Book>({
  id: 'books.create', method: 'POST', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books',
  defaults, wire,
  params: {
    path: { company_id, campaign_id }, header: { on_behalf_of },
    body: {
      /** Name, at most 50 characters. */
      name: /* @__PURE__ */ text(0, 50),
      /** Description. */
      description: v.nullish(v.string()),
    },
  },
  result: BookSchema,
})

/**
 * Changes a book: the given fields only. Who may says the company's `permission_manage_campaign`.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}`, JSON of the given fields, acting
 * user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign or book
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `updateCampaignBook`
 */
export const update = /* @__PURE__ */ operation<UpdateBookInput, Book>({
  id: 'books.update', method: 'PATCH', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id }, header: { on_behalf_of },
    body: {
      /** Name, at most 50 characters. */
      name: v.optional(/* @__PURE__ */ text(0, 50)),
      /** Description; `null` for none. */
      description: v.nullish(v.string()),
    },
  },
  result: BookSchema,
})

const remove = /* @__PURE__ */ operation<DeleteBookInput, void>({
  id: 'books.delete', method: 'DELETE', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})

export {
  /**
   * Deletes a book; those behind it move up. Who may says the company's `permission_manage_campaign`.
   *
   * Wire: `DELETE /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}`, acting user required.
   * @throws {AuthorizationError} the acting user may not write campaigns
   * @throws {NotFoundError} there is no such campaign or book
   * @see Valentina Noir server 0.27.0, `deleteCampaignBook`
   */
  remove as delete,
}

/**
 * Moves a book to another place in its campaign; the others make room. Who may says the company's
 * `permission_manage_campaign`.
 *
 * Wire: `PUT /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/number`, JSON of the given fields,
 * acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign or book
 * @throws {ValidationError} there are not so many books
 * @see Valentina Noir server 0.27.0, `renumberCampaignBook`
 */
export const renumber = /* @__PURE__ */ operation<RenumberBookInput, Book>({
  id: 'books.renumber', method: 'PUT', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/number',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id }, header: { on_behalf_of },
    body: {
      /** New place, from 1 to the number of books. */
      number: /* @__PURE__ */ whole(1, 2_147_483_647),
    },
  },
  result: BookSchema,
})

export { listNotes, getNote, createNote, updateNote, deleteNote } from './notes.ts'
export { listAssets, getAsset, uploadAsset, deleteAsset } from './assets.ts'
