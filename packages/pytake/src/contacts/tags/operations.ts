import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../../bodies.ts'
import { id, text } from '../../fields.ts'
import { listOperation } from '../../paging.ts'
import { TagSchema } from './schemas.ts'
import type { CreateTagInput, DeleteTagInput, GetTagInput, ListTagsInput, Tag, UpdateTagInput } from './types.ts'

const path = {
  /** Id of the tag. */
  tag_id: id,
}

/**
 * Lists the tags of the organization.
 *
 * Wire: `GET /api/v1/contacts/tags/`. For every signed-in user.
 * @see PyTake develop build 7841172, `contacts`
 */
export const list = /* @__PURE__ */ listOperation<ListTagsInput, Tag>({
  id: 'contacts.tags.list', path: '/api/v1/contacts/tags/', list: { item: TagSchema },
})

/**
 * Adds a tag.
 *
 * Wire: `POST /api/v1/contacts/tags/` with `{name, color?}`. For every signed-in user.
 * @throws {ConflictError} a tag has this name already
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `contacts`
 */
export const create = /* @__PURE__ */ operation<CreateTagInput, Tag>({
  id: 'contacts.tags.create', method: 'POST', path: '/api/v1/contacts/tags/', result: TagSchema,
  params: {
    body: {
      /** Name of the tag, unique in the organization. At most 50 characters. */
      name: text,
      /** Colour for the console, `#rrggbb`. Default `#3B82F6`. */
      color: v.nullish(v.string()),
    },
  },
})

/**
 * Fetches one tag.
 *
 * Wire: `GET /api/v1/contacts/tags/{tag_id}`. For every signed-in user.
 * @throws {NotFoundError} no tag of the organization has this id
 * @see PyTake develop build 7841172, `contacts`
 */
export const get = /* @__PURE__ */ operation<GetTagInput, Tag>({
  id: 'contacts.tags.get', method: 'GET', path: '/api/v1/contacts/tags/{tag_id}', result: TagSchema,
  params: { path },
})

/**
 * Changes a tag; only what is given.
 *
 * Wire: `PUT /api/v1/contacts/tags/{tag_id}` with `{name?, color?}`. For every signed-in user.
 * @throws {NotFoundError} no tag of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `contacts`
 */
export const update = /* @__PURE__ */ operation<UpdateTagInput, Tag>({
  id: 'contacts.tags.update', method: 'PUT', path: '/api/v1/contacts/tags/{tag_id}', result: TagSchema,
  params: {
    path,
    body: {
      /** Name of the tag, unique in the organization. At most 50 characters. */
      name: v.nullish(text),
      /** Colour for the console, `#rrggbb`. */
      color: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteTagInput, void>({
  id: 'contacts.tags.delete', method: 'DELETE', path: '/api/v1/contacts/tags/{tag_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a tag for good, and takes it from all contacts.
   *
   * Wire: `DELETE /api/v1/contacts/tags/{tag_id}`. For every signed-in user.
   * @throws {NotFoundError} no tag of the organization has this id
   * @see PyTake develop build 7841172, `contacts`
   */
  remove as delete,
}
