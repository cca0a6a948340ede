import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id } from '../fields.ts'
import { either } from '../fields.ts'
import { listOperation, pageFields } from '../paging.ts'
import { ContactSchema, ContactStatsSchema, ContactTotalsSchema, LifecycleStageSchema } from './schemas.ts'
import type {
  BlockContactInput, Contact, ContactStats, ContactTotals, DeleteContactInput, GetContactInput, GetContactStatsInput, GetContactTotalsInput,
  ListContactsInput, MarkContactVipInput, UnblockContactInput, UnmarkContactVipInput, UpdateContactInput,
} from './types.ts'

const path = {
  /** Id of the contact. */
  contact_id: id,
}

/**
 * Fetches all contacts in numbers.
 *
 * Wire: `GET /api/v1/contacts/stats`. For every signed-in user.
 * @see PyTake develop build 7841172, `contacts`
 */
export const orgStats = /* @__PURE__ */ operation<GetContactTotalsInput, ContactTotals>({
  id: 'contacts.orgStats', method: 'GET', path: '/api/v1/contacts/stats', result: ContactTotalsSchema,
})

/**
 * Lists contacts, the newest first.
 *
 * Wire: `GET /api/v1/contacts/`. For every signed-in user.
 * @see PyTake develop build 7841172, `contacts`
 */
export const list = /* @__PURE__ */ listOperation<ListContactsInput, Contact>({
  id: 'contacts.list', path: '/api/v1/contacts/', list: { item: ContactSchema, pageSize: 100 },
  params: {
    query: {
      ...pageFields,
      /** Text that name, e-mail address, WhatsApp id or company has to hold. */
      query: v.optional(v.string()),
      /** Only contacts that this agent looks after. */
      assigned_agent_id: v.optional(id),
      /** Only contacts that are, or are not, blocked. */
      is_blocked: v.optional(v.boolean()),
    },
    local: {
      /** Another name of `query`. */
      search: v.optional(v.string()),
    },
  },
  encode(parts, { query, search }) {
    parts.query['query'] = either('query', query, 'search', search)
  },
})

/**
 * Fetches one contact.
 *
 * Wire: `GET /api/v1/contacts/{contact_id}`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, `contacts`
 */
export const get = /* @__PURE__ */ operation<GetContactInput, Contact>({
  id: 'contacts.get', method: 'GET', path: '/api/v1/contacts/{contact_id}', result: ContactSchema,
  params: { path },
})

/**
 * Changes a contact; only what is given.
 *
 * Wire: `PUT /api/v1/contacts/{contact_id}` with `{name?, email?, phone_number?, avatar_url?, company?, job_title?, …}`.
 * For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `contacts`
 */
export const update = /* @__PURE__ */ operation<UpdateContactInput, Contact>({
  id: 'contacts.update', method: 'PUT', path: '/api/v1/contacts/{contact_id}', result: ContactSchema,
  params: {
    path,
    body: {
      /** Name. At most 255 characters. */
      name: v.nullish(v.string()),
      /** E-mail address. At most 255 characters. */
      email: v.nullish(v.string()),
      /** Phone number as people write it. At most 20 characters. */
      phone_number: v.nullish(v.string()),
      /** URL of a picture. */
      avatar_url: v.nullish(v.string()),
      /** Company the contact works for. At most 255 characters. */
      company: v.nullish(v.string()),
      /** What the contact does there. At most 255 characters. */
      job_title: v.nullish(v.string()),
      /** Notes about the contact. */
      notes: v.nullish(v.string()),
      /** How far the contact has come: `lead`, `customer`, `vip` or `churned`. At most 50 characters. */
      lifecycle_stage: v.nullish(LifecycleStageSchema),
      /** Whether the contact agrees to be written to. */
      opt_in: v.nullish(v.boolean()),
      /** Whether the contact is blocked. */
      is_blocked: v.nullish(v.boolean()),
      /** Why the contact is blocked. */
      blocked_reason: v.nullish(v.string()),
      /** Whether the contact is marked as important. */
      is_vip: v.nullish(v.boolean()),
      /** Id of the agent who looks after the contact. */
      assigned_agent_id: v.nullish(id),
      /** Id of the department that looks after the contact. */
      assigned_department_id: v.nullish(id),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteContactInput, void>({
  id: 'contacts.delete', method: 'DELETE', path: '/api/v1/contacts/{contact_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a contact for good.
   *
   * Wire: `DELETE /api/v1/contacts/{contact_id}`. For every signed-in user.
   * @throws {NotFoundError} no contact of the organization has this id
   * @see PyTake develop build 7841172, `contacts`
   */
  remove as delete,
}

/**
 * Fetches the numbers of a contact.
 *
 * Wire: `GET /api/v1/contacts/{contact_id}/stats`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, `contacts`
 */
export const stats = /* @__PURE__ */ operation<GetContactStatsInput, ContactStats>({
  id: 'contacts.stats', method: 'GET', path: '/api/v1/contacts/{contact_id}/stats', result: ContactStatsSchema,
  params: { path },
})

/**
 * Blocks a contact.
 *
 * Wire: `POST /api/v1/contacts/{contact_id}/block`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, `contacts`
 */
export const block = /* @__PURE__ */ operation<BlockContactInput, Contact>({
  id: 'contacts.block', method: 'POST', path: '/api/v1/contacts/{contact_id}/block', result: ContactSchema,
  params: {
    path,
    query: {
      /** Why. */
      reason: v.optional(v.string()),
    },
  },
})

/**
 * Lifts the block of a contact.
 *
 * Wire: `POST /api/v1/contacts/{contact_id}/unblock`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, `contacts`
 */
export const unblock = /* @__PURE__ */ operation<UnblockContactInput, Contact>({
  id: 'contacts.unblock', method: 'POST', path: '/api/v1/contacts/{contact_id}/unblock', result: ContactSchema,
  params: { path },
})

/**
 * Marks a contact as important.
 *
 * Wire: `POST /api/v1/contacts/{contact_id}/vip`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, `contacts`
 */
export const markVip = /* @__PURE__ */ operation<MarkContactVipInput, Contact>({
  id: 'contacts.markVip', method: 'POST', path: '/api/v1/contacts/{contact_id}/vip', result: ContactSchema,
  params: { path },
})

/**
 * Takes the mark of importance from a contact.
 *
 * Wire: `DELETE /api/v1/contacts/{contact_id}/vip`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, `contacts`
 */
export const unmarkVip = /* @__PURE__ */ operation<UnmarkContactVipInput, Contact>({
  id: 'contacts.unmarkVip', method: 'DELETE', path: '/api/v1/contacts/{contact_id}/vip', result: ContactSchema,
  params: { path },
})

export { create, createUntagged } from './create.ts'
export { addTags, removeTags, replaceTags } from './tagging.ts'
