import { operation } from '@sdk/core'
import * as v from 'valibot'
import {
  asset_id, book_id, campaign_id, chapter_id, company_id, defaults, limit, offset, on_behalf_of, optional_on_behalf_of, wire,
} from '../inputs.ts'
import { AssetTypeSchema } from '../models/enums/schemas.ts'
import { AssetSchema } from '../models/shared/schemas.ts'
import type { Asset } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { file, fileWire, uploadBuckets } from '../uploads.ts'
import type { DeleteChapterAssetInput, GetChapterAssetInput, ListChapterAssetsInput, UploadChapterAssetInput } from './types.ts'

/**
 * Lists the assets of a chapter, oldest first.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/assets`,
 * acting user optional.
 * @throws {NotFoundError} there is no such campaign, book or chapter
 * @see Valentina Noir server 0.27.0, `listChapterAssets`
 */
export const listAssets = /* @__PURE__ */ listOperation<ListChapterAssetsInput, Asset>({
  id: 'chapters.listAssets', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/assets',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id, chapter_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit, offset,
      /** Only assets of this kind. */
      asset_type: v.optional(AssetTypeSchema),
    },
  },
  item: AssetSchema,
})

/**
 * Fetches what is known of an asset of a chapter. Its content is at `public_url`.
 *
 * Wire: `GET
 * /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/assets/{asset_id}`,
 * acting user optional.
 * @throws {NotFoundError} there is no such campaign, book, chapter or asset
 * @see Valentina Noir server 0.27.0, `getChapterAsset`
 */
export const getAsset = /* @__PURE__ */ operation<GetChapterAssetInput, Asset>({
  id: 'chapters.getAsset', method: 'GET', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/assets/{asset_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, chapter_id, asset_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: AssetSchema,
})

/**
 * Uploads an image for a chapter: PNG, JPEG, GIF or WebP. The server makes a slug of the file name. Who may says the
 * company's `permission_manage_campaign`.
 *
 * Not sent again after an answer was lost, unless with an idempotency key. The server allows 50 uploads in ten minutes,
 * refused ones included.
 *
 * Wire: `POST
 * /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/assets/upload`,
 * multipart, part `data`, acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign, book or chapter
 * @throws {ValidationError} the file is no such image
 * @throws {RequestValidationError} the file name is empty; nothing is sent
 * @see Valentina Noir server 0.27.0, `uploadChapterAsset`
 */
export const uploadAsset = /* @__PURE__ */ operation<UploadChapterAssetInput, Asset>({
  id: 'chapters.uploadAsset', method: 'POST', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/assets/upload',
  defaults, wire: fileWire, rateLimitBuckets: uploadBuckets,
  params: { path: { company_id, campaign_id, book_id, chapter_id }, header: { on_behalf_of }, file: { file } },
  result: AssetSchema,
})

/**
 * Deletes an asset of a chapter for good. Who may says the company's `permission_manage_campaign`.
 *
 * Wire: `DELETE
 * /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/assets/{asset_id}`,
 * acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign, book, chapter or asset
 * @see Valentina Noir server 0.27.0, `deleteChapterAsset`
 */
export const deleteAsset = /* @__PURE__ */ operation<DeleteChapterAssetInput, void>({
  id: 'chapters.deleteAsset', method: 'DELETE', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/assets/{asset_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, chapter_id, asset_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})
