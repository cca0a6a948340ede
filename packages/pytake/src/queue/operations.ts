import { operation } from '@sdk/core'
import * as v from 'valibot'
import { ConversationSchema } from '../conversations/schemas.ts'
import type { Conversation } from '../conversations/types.ts'
import { id } from '../fields.ts'
import { listOperation, pageFields } from '../paging.ts'
import type { ListQueuedConversationsInput, PullConversationInput } from './types.ts'

/**
 * Lists the conversations that wait for an agent.
 *
 * Wire: `GET /api/v1/queue/`. For every signed-in user.
 * @see PyTake develop build 7841172, `queue`
 */
export const list = /* @__PURE__ */ listOperation<ListQueuedConversationsInput, Conversation>({
  id: 'queue.list', path: '/api/v1/queue/', list: { item: ConversationSchema, pageSize: 100 },
  params: {
    query: {
      ...pageFields,
      /** Only conversations of this department. */
      department_id: v.optional(id),
      /** Only conversations of this queue. */
      queue_id: v.optional(id),
    },
  },
})

/**
 * Takes the next waiting conversation: the one with the highest priority, of these the one that has waited longest.
 * Never sent twice by itself.
 *
 * Wire: `POST /api/v1/queue/pull`. For agents and administrators.
 * @throws {NotFoundError} no conversation waits
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @see PyTake develop build 7841172, `queue`
 */
export const pull = /* @__PURE__ */ operation<PullConversationInput, Conversation>({
  id: 'queue.pull', method: 'POST', path: '/api/v1/queue/pull', result: ConversationSchema,
  params: {
    query: {
      /** Only conversations of this department. */
      department_id: v.optional(id),
      /** Only conversations of this queue. */
      queue_id: v.optional(id),
    },
  },
})
