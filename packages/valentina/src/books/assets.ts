import { operation } from '@sdk/core'
import * as v from 'valibot'
import { asset_id, book_id, campaign_id, company_id, defaults, limit, offset, on_behalf_of, optional_on_behalf_of, wire } from '../inputs.ts'
import { AssetTypeSchema } from '../models/enums/schemas.ts'
import { AssetSchema } from '../models/shared/schemas.ts'
import type { Asset } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { file, fileWire, uploadBuckets } from '../uploads.ts'
import type { DeleteBookAssetInput, GetBookAssetInput, ListBookAssetsInput, UploadBookAssetInput } from './types.ts'

/**
 * Lists the assets of a book, oldest first.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/assets`, acting user optional.
 * @throws {NotFoundError} there is no such campaign or book
 * @see Valentina Noir server 0.27.0, `listBookAssets`
 */
export const listAssets = /* @__PURE__ */ listOperation<ListBookAssetsInput, Asset>({
  id: 'books.listAssets', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/assets',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit, offset,
      /** Only assets of this kind. */
      asset_type: v.optional(AssetTypeSchema),
    },
  },
  item: AssetSchema,
})

/**
 * Fetches what is known of an asset of a book. Its content is at `public_url`.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/assets/{asset_id}`, acting user
 * optional.
 * @throws {NotFoundError} there is no such campaign, book or asset
 * @see Valentina Noir server 0.27.0, `getBookAsset`
 */
export const getAsset = /* @__PURE__ */ operation<GetBookAssetInput, Asset>({
  id: 'books.getAsset', method: 'GET', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/assets/{asset_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, asset_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: AssetSchema,
})

/**
 * Uploads an image for a book: PNG, JPEG, GIF or WebP. The server makes a slug of the file name. Who may says the
 * company's `permission_manage_campaign`.
 *
 * Not sent again after an answer was lost, unless with an idempotency key. The server allows 50 uploads in ten minutes,
 * refused ones included.
 *
 * Wire: `POST /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/assets/upload`, multipart, part
 * `data`, acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign or book
 * @throws {ValidationError} the file is no such image
 * @throws {RequestValidationError} the file name is empty; nothing is sent
 * @see Valentina Noir server 0.27.0, `uploadBookAsset`
 */
export const uploadAsset = /* @__PURE__ */ operation<UploadBookAssetInput, Asset>({
  id: 'books.uploadAsset', method: 'POST', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/assets/upload',
  defaults, wire: fileWire, rateLimitBuckets: uploadBuckets,
  params: { path: { company_id, campaign_id, book_id }, header: { on_behalf_of }, file: { file } },
  result: AssetSchema,
})

/**
 * Deletes an asset of a book for good. Who may says the company's `permission_manage_campaign`.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/assets/{asset_id}`, acting user
 * required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign, book or asset
 * @see Valentina Noir server 0.27.0, `deleteBookAsset`
 */
export const deleteAsset = /* @__PURE__ */ operation<DeleteBookAssetInput, void>({
  id: 'books.deleteAsset', method: 'DELETE', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/assets/{asset_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, asset_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})
