import { operation } from '@sdk/core'
import * as v from 'valibot'
import { asset_id, company_id, defaults, limit, offset, on_behalf_of, optional_on_behalf_of, user_id, wire } from '../inputs.ts'
import { AssetTypeSchema } from '../models/enums/schemas.ts'
import { AssetSchema } from '../models/shared/schemas.ts'
import type { Asset } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { file, fileWire, uploadBuckets } from '../uploads.ts'
import type { DeleteUserAssetInput, GetUserAssetInput, ListUserAssetsInput, UploadUserAssetInput } from './types.ts'

/**
 * Lists the assets of a user, oldest first.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}/assets`, acting user optional.
 * @throws {NotFoundError} there is no such user
 * @see Valentina Noir server 0.27.0, `listUserAssets`
 */
export const listAssets = /* @__PURE__ */ listOperation<ListUserAssetsInput, Asset>({
  id: 'users.listAssets', path: '/api/v1/companies/{company_id}/users/{user_id}/assets',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit, offset,
      /** Only assets of this kind. */
      asset_type: v.optional(AssetTypeSchema),
    },
  },
  item: AssetSchema,
})

/**
 * Fetches what is known of an asset of a user. Its content is at `public_url`.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}/assets/{asset_id}`, acting user optional.
 * @throws {NotFoundError} there is no such user or asset
 * @see Valentina Noir server 0.27.0, `getUserAsset`
 */
export const getAsset = /* @__PURE__ */ operation<GetUserAssetInput, Asset>({
  id: 'users.getAsset', method: 'GET', path: '/api/v1/companies/{company_id}/users/{user_id}/assets/{asset_id}',
  defaults, wire,
  params: { path: { company_id, user_id, asset_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: AssetSchema,
})

/**
 * Uploads an image for a user: PNG, JPEG, GIF or WebP. The server makes a slug of the file name.
 *
 * Not sent again after an answer was lost, unless with an idempotency key. The server allows 50 uploads in ten minutes,
 * refused ones included.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/assets/upload`, multipart, part `data`, acting user
 * required.
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} the file is no such image
 * @throws {RequestValidationError} the file name is empty; nothing is sent
 * @see Valentina Noir server 0.27.0, `uploadUserAsset`
 */
export const uploadAsset = /* @__PURE__ */ operation<UploadUserAssetInput, Asset>({
  id: 'users.uploadAsset', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/assets/upload',
  defaults, wire: fileWire, rateLimitBuckets: uploadBuckets,
  params: { path: { company_id, user_id }, header: { on_behalf_of }, file: { file } },
  result: AssetSchema,
})

/**
 * Deletes an asset of a user for good.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/users/{user_id}/assets/{asset_id}`, acting user optional.
 * @throws {NotFoundError} there is no such user or asset
 * @see Valentina Noir server 0.27.0, `deleteUserAsset`
 */
export const deleteAsset = /* @__PURE__ */ operation<DeleteUserAssetInput, void>({
  id: 'users.deleteAsset', method: 'DELETE', path: '/api/v1/companies/{company_id}/users/{user_id}/assets/{asset_id}',
  defaults, wire,
  params: { path: { company_id, user_id, asset_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: 'empty', recover: deleted,
})
