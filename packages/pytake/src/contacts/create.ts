import { composed, operation } from '@sdk/core'
import * as v from 'valibot'
import { text, texts } from '../fields.ts'
import { digitsOf } from './forms.ts'
import { ContactSchema } from './schemas.ts'
import { replaceTags } from './tagging.ts'
import type { Contact, CreateContactInput, CreateUntaggedContactInput } from './types.ts'

const contactFields = {
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
  /** WhatsApp id: the phone number with country code, digits alone. Default: the digits of `phone_number`. */
  whatsapp_id: v.optional(text),
}

/**
 * Adds a contact without tags, in one request. Most callers want `create`.
 *
 * Wire: `POST /api/v1/contacts/` with `{name?, email?, phone_number?, avatar_url?, company?, job_title?, …}`. For every
 * signed-in user.
 * @throws {ConflictError} a contact has this WhatsApp id already
 * @throws {RequestValidationError} there is neither a `whatsapp_id` nor a phone number with digits; nothing was sent
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `contacts`
 */
export const createUntagged = /* @__PURE__ */ operation<CreateUntaggedContactInput, Contact>({
  id: 'contacts.createUntagged', method: 'POST', path: '/api/v1/contacts/', result: ContactSchema,
  params: { body: contactFields },
  encode(parts, { whatsapp_id, phone_number }) {
    parts.body = { ...(parts.body as object), whatsapp_id: whatsapp_id ?? digitsOf(phone_number) }
  },
})

/**
 * Adds a contact. With `tags`, a second request gives them to it; when that one fails, the error's `completed` has the
 * contact as `contacts.createUntagged`.
 *
 * Wire: `POST /api/v1/contacts/`, then `PUT /api/v1/contacts/{contact_id}/tags`: the server ignores tags at creation.
 * For every signed-in user.
 * @throws {ConflictError} a contact has this WhatsApp id already
 * @throws {RequestValidationError} there is neither a `whatsapp_id` nor a phone number with digits; nothing was sent
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `contacts`
 */
export const create = /* @__PURE__ */ composed<CreateContactInput, Contact>({
  id: 'contacts.create', uses: ['contacts.createUntagged', 'contacts.replaceTags'],
  input: {
    ...contactFields,
    /** Names of its tags. Names that do not exist become tags. */
    tags: v.optional(texts),
  },
  async run(call, { tags = [], ...contact }) {
    const created = await call(createUntagged, contact)
    return tags.length === 0 ? created : call(replaceTags, { contact_id: created.id, tags })
  },
})
