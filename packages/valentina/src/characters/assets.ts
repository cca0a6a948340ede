import { operation } from '@sdk/core'
import * as v from 'valibot'
import { asset_id, character_id, company_id, defaults, limit, offset, on_behalf_of, wire } from '../inputs.ts'
import { AssetTypeSchema } from '../models/enums/schemas.ts'
import { AssetSchema } from '../models/shared/schemas.ts'
import type { Asset } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { file, fileWire, uploadBuckets } from '../uploads.ts'
import type { DeleteCharacterAssetInput, GetCharacterAssetInput, ListCharacterAssetsInput, UploadCharacterAssetInput } from './types.ts'

/**
 * Lists the assets of a character, oldest first.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/assets`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character
 * @see Valentina Noir server 0.27.0, `listCharacterAssets`
 */
export const listAssets = /* @__PURE__ */ listOperation<ListCharacterAssetsInput, Asset>({
  id: 'characters.listAssets', path: '/api/v1/companies/{company_id}/characters/{character_id}/assets',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    query: {
      limit, offset,
      /** Only assets of this kind. */
      asset_type: v.optional(AssetTypeSchema),
    },
  },
  item: AssetSchema,
})

/**
 * Fetches what is known of an asset of a character. Its content is at `public_url`.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/assets/{asset_id}`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character or asset
 * @see Valentina Noir server 0.27.0, `getCharacterAsset`
 */
export const getAsset = /* @__PURE__ */ operation<GetCharacterAssetInput, Asset>({
  id: 'characters.getAsset', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}/assets/{asset_id}',
  defaults, wire,
  params: { path: { company_id, character_id, asset_id }, header: { on_behalf_of } },
  result: AssetSchema,
})

/**
 * Uploads an image for a character: PNG, JPEG, GIF or WebP. The server makes a slug of the file name. The character's
 * player, storytellers and admins may; for NPCs the company's `permission_manage_npc` decides.
 *
 * Not sent again after an answer was lost, unless with an idempotency key. The server allows 50 uploads in ten minutes,
 * refused ones included.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/{character_id}/assets/upload`, multipart, part `data`, acting
 * user required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character
 * @throws {ValidationError} the file is no such image
 * @throws {RequestValidationError} the file name is empty; nothing is sent
 * @see Valentina Noir server 0.27.0, `uploadCharacterAsset`
 */
export const uploadAsset = /* @__PURE__ */ operation<UploadCharacterAssetInput, Asset>({
  id: 'characters.uploadAsset', method: 'POST', path: '/api/v1/companies/{company_id}/characters/{character_id}/assets/upload',
  defaults, wire: fileWire, rateLimitBuckets: uploadBuckets,
  params: { path: { company_id, character_id }, header: { on_behalf_of }, file: { file } },
  result: AssetSchema,
})

/**
 * Deletes an asset of a character for good. The character's player, storytellers and admins may; for NPCs the company's
 * `permission_manage_npc` decides.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/characters/{character_id}/assets/{asset_id}`, acting user required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character or asset
 * @see Valentina Noir server 0.27.0, `deleteCharacterAsset`
 */
export const deleteAsset = /* @__PURE__ */ operation<DeleteCharacterAssetInput, void>({
  id: 'characters.deleteAsset', method: 'DELETE', path: '/api/v1/companies/{company_id}/characters/{character_id}/assets/{asset_id}',
  defaults, wire,
  params: { path: { company_id, character_id, asset_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})
