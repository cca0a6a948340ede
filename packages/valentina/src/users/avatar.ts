import { operation } from '@sdk/core'
import { company_id, defaults, on_behalf_of, user_id, wire } from '../inputs.ts'
import { file, fileWire, uploadBuckets } from '../uploads.ts'
import { UserSchema } from './schemas.ts'
import type { DeleteAvatarInput, UploadAvatarInput, User } from './types.ts'

/**
 * Sets the picture of a user, at most 5 MiB; the server makes a WebP of 512 × 512 of it, which counts as an asset of the
 * user. The user and admins may.
 *
 * Repeating it does no harm, so it is tried again where the file can be read again.
 *
 * Wire: `PUT /api/v1/companies/{company_id}/users/{user_id}/avatar`, multipart, part `data`, acting user required.
 * @throws {AuthorizationError} the acting user is neither this user nor an admin
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} the file is too large or no image that can be read
 * @throws {RequestValidationError} the file name is empty; nothing is sent
 * @see Valentina Noir server 0.27.0, `setUserAvatar`
 */
export const uploadAvatar = /* @__PURE__ */ operation<UploadAvatarInput, User>({
  id: 'users.uploadAvatar', method: 'PUT', path: '/api/v1/companies/{company_id}/users/{user_id}/avatar',
  defaults, wire: fileWire, rateLimitBuckets: uploadBuckets,
  params: { path: { company_id, user_id }, header: { on_behalf_of }, file: { file } },
  result: UserSchema,
})

/**
 * Takes the picture of a user away; fine where there is none. The user and admins may.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/users/{user_id}/avatar`, acting user required.
 * @throws {AuthorizationError} the acting user is neither this user nor an admin
 * @throws {NotFoundError} there is no such user
 * @see Valentina Noir server 0.27.0, `deleteUserAvatar`
 */
export const deleteAvatar = /* @__PURE__ */ operation<DeleteAvatarInput, User>({
  id: 'users.deleteAvatar', method: 'DELETE', path: '/api/v1/companies/{company_id}/users/{user_id}/avatar',
  defaults, wire,
  params: { path: { company_id, user_id }, header: { on_behalf_of } },
  result: UserSchema,
})
