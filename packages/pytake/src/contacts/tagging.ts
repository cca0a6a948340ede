import { operation } from '@sdk/core'
import { id, texts } from '../fields.ts'
import { ContactSchema } from './schemas.ts'
import type { AddContactTagsInput, Contact, RemoveContactTagsInput, ReplaceContactTagsInput } from './types.ts'

const path = {
  /** Id of the contact. */
  contact_id: id,
}

/**
 * Replaces all tags of a contact by others, given by name. Names that do not exist become tags.
 *
 * Wire: `PUT /api/v1/contacts/{contact_id}/tags` with the names as a JSON array. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `contacts`
 */
export const replaceTags = /* @__PURE__ */ operation<ReplaceContactTagsInput, Contact>({
  id: 'contacts.replaceTags', method: 'PUT', path: '/api/v1/contacts/{contact_id}/tags', result: ContactSchema,
  params: {
    path,
    payload: {
      /** Names of the tags that the contact has from now on; `[]` for none. */
      tags: texts,
    },
  },
})

/**
 * Gives tags to a contact, by id. Ids that do not exist are passed over.
 *
 * Wire: `POST /api/v1/contacts/{contact_id}/tags` with the ids as a JSON array. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `contacts`
 */
export const addTags = /* @__PURE__ */ operation<AddContactTagsInput, Contact>({
  id: 'contacts.addTags', method: 'POST', path: '/api/v1/contacts/{contact_id}/tags', result: ContactSchema,
  params: {
    path,
    payload: {
      /** Ids of the tags. */
      tag_ids: texts,
    },
  },
})

/**
 * Takes tags from a contact, by id.
 *
 * Wire: `DELETE /api/v1/contacts/{contact_id}/tags` with the ids as a JSON array. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `contacts`
 */
export const removeTags = /* @__PURE__ */ operation<RemoveContactTagsInput, Contact>({
  id: 'contacts.removeTags', method: 'DELETE', path: '/api/v1/contacts/{contact_id}/tags', result: ContactSchema,
  params: {
    path,
    payload: {
      /** Ids of the tags. */
      tag_ids: texts,
    },
  },
})
