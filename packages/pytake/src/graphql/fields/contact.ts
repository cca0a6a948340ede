import * as v from 'valibot'
import { count, id, whole } from '../../fields.ts'
import {
  ContactCreateInputSchema, ContactFilterInputSchema, ContactListResponseSchema, ContactTypeSchema, ContactUpdateInputSchema,
} from '../models/contact.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { listOperation, mutationOperation, queryOperation } from '../operation.ts'
import type {
  BlockContactArguments, ContactArguments, ContactsArguments, ContactType, CreateContactArguments, DeleteContactArguments, SuccessResponse,
  UnblockContactArguments, UpdateContactArguments,
} from '../types.ts'

/**
 * Fetches one contact.
 *
 * Wire: `POST /graphql`, query `contact(id)`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `contact`
 */
export const contact = /* @__PURE__ */ queryOperation<ContactArguments, ContactType>({
  id: 'graphql.contact', field: 'contact', result: ContactTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Contact' object has no attribute 'phone'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the contact. */
    id,
  },
})

/**
 * Lists the contacts of the organization.
 *
 * Wire: `POST /graphql`, query `contacts(skip, limit, filter)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `contacts`
 */
export const contacts = /* @__PURE__ */ listOperation<ContactsArguments, ContactType>({
  id: 'graphql.contacts', field: 'contacts', result: ContactListResponseSchema, pageSize: 10, list: 'contacts',
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$skip: Int! = 0, $limit: Int! = 10, $filter: ContactFilterInput',
  variables: {
    /** Number of the first item, counted from 0. Default 0. */
    skip: v.optional(count),
    /** Items of a page. Default 10. */
    limit: v.optional(whole(1)),
    /** Which are listed. Default: all. */
    filter: v.nullish(ContactFilterInputSchema),
  },
})

/**
 * Adds a contact.
 *
 * Wire: `POST /graphql`, mutation `createContact(input)`. For every signed-in user.
 * @throws {ConflictError} a contact has this number already
 * @see PyTake develop build 7841172, GraphQL `createContact`
 */
export const createContact = /* @__PURE__ */ mutationOperation<CreateContactArguments, ContactType>({
  id: 'graphql.createContact', field: 'createContact', result: ContactTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: 1 validation error for ContactCreate' },
  signature: '$input: ContactCreateInput!',
  variables: {
    /** What is to be added. */
    input: ContactCreateInputSchema,
  },
})

/**
 * Changes a contact; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateContact(id, input)`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `updateContact`
 */
export const updateContact = /* @__PURE__ */ mutationOperation<UpdateContactArguments, ContactType>({
  id: 'graphql.updateContact', field: 'updateContact', result: ContactTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$id: ID!, $input: ContactUpdateInput!',
  variables: {
    /** Id of the contact. */
    id,
    /** What is to be changed. */
    input: ContactUpdateInputSchema,
  },
})

/**
 * Blocks a contact.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `blockContact(id)`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `blockContact`
 */
export const blockContact = /* @__PURE__ */ mutationOperation<BlockContactArguments, ContactType>({
  id: 'graphql.blockContact', field: 'blockContact', result: ContactTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Contact' object has no attribute 'phone'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the contact. */
    id,
  },
})

/**
 * Lets a blocked contact write again.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `unblockContact(id)`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `unblockContact`
 */
export const unblockContact = /* @__PURE__ */ mutationOperation<UnblockContactArguments, ContactType>({
  id: 'graphql.unblockContact', field: 'unblockContact', result: ContactTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$id: ID!',
  variables: {
    /** Id of the contact. */
    id,
  },
})

/**
 * Deletes a contact for good.
 *
 * Wire: `POST /graphql`, mutation `deleteContact(id)`. For every signed-in user.
 * @throws {NotFoundError} no contact of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `deleteContact`
 */
export const deleteContact = /* @__PURE__ */ mutationOperation<DeleteContactArguments, SuccessResponse>({
  id: 'graphql.deleteContact', field: 'deleteContact', result: SuccessResponseSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.delete() takes 2 positional arguments but 3 were given' },
  signature: '$id: ID!',
  variables: {
    /** Id of the contact. */
    id,
  },
})
