import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { freeForm, id, text, whole } from '../fields.ts'
import { listOperation, pageFields } from '../paging.ts'
import { QueueMetricsSchema, QueueRoutingModeSchema, QueueSchema } from './schemas.ts'
import type {
  BulkDeleteQueuesInput, CreateQueueInput, DeleteQueueInput, GetQueueBySlugInput, GetQueueInput, GetQueueMetricsInput, ListQueuesInput,
  Queue, QueueMetrics, UpdateQueueInput,
} from './types.ts'

const path = {
  /** Id of the queue. */
  queue_id: id,
}

/**
 * Adds a queue to a department.
 *
 * Today's servers do not store `overflow_queue_id`, `max_queue_size` and `settings` at creation, and answer 500 when
 * there is no such department.
 *
 * Wire: `POST /api/v1/queues/` with `{name, slug, description?, color?, icon?, is_active?, …}`. For administrators.
 * @throws {BadRequestError} the department has a queue with this slug already
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `queues`
 */
export const create = /* @__PURE__ */ operation<CreateQueueInput, Queue>({
  id: 'queues.create', method: 'POST', path: '/api/v1/queues/', result: QueueSchema,
  params: {
    body: {
      /** Name of the queue. At most 255 characters. */
      name: text,
      /** Short name for URLs, unique in the department. At most 100 characters. */
      slug: text,
      /** What the queue is for. */
      description: v.nullish(v.string()),
      /** Colour for the console, `#rrggbb`. Default `#10B981`. */
      color: v.optional(v.string()),
      /** Name of an icon. At most 50 characters. */
      icon: v.nullish(v.string()),
      /** Whether it is in use. Default `true`. */
      is_active: v.optional(v.boolean()),
      /** Queues with higher numbers come first. 0 to 100. Default `50`. */
      priority: v.optional(whole(0, 100)),
      /** Minutes within which a waiting conversation has to be taken. At least 1. */
      sla_minutes: v.nullish(whole(1)),
      /** How conversations are given to agents. Default `round_robin`. */
      routing_mode: v.optional(QueueRoutingModeSchema),
      /** Whether conversations are given to agents without being pulled. Default `true`. */
      auto_assign_conversations: v.optional(v.boolean()),
      /** Conversations that an agent may have at a time. 1 to 100. Default `10`. */
      max_conversations_per_agent: v.optional(whole(1, 100)),
      /** Conversations that may wait before new ones overflow. Today's servers do not store it. At least 1. */
      max_queue_size: v.nullish(whole(1)),
      /** Id of the queue that takes what overflows. Today's servers do not store it. */
      overflow_queue_id: v.nullish(id),
      /** Settings of any kind, by name. Today's servers do not store them at creation. */
      settings: v.optional(freeForm),
      /** Id of the department. */
      department_id: id,
    },
  },
})

/**
 * Lists queues, those with the highest priority first.
 *
 * Wire: `GET /api/v1/queues/`. For every signed-in user.
 * @see PyTake develop build 7841172, `queues`
 */
export const list = /* @__PURE__ */ listOperation<ListQueuesInput, Queue>({
  id: 'queues.list', path: '/api/v1/queues/', list: { item: QueueSchema, pageSize: 100 },
  params: {
    query: {
      ...pageFields,
      /** Only queues of this department. */
      department_id: v.optional(id),
      /** Only queues that are, or are not, in use. */
      is_active: v.optional(v.boolean()),
      /** Text that name, description or slug has to hold. */
      search: v.optional(v.string()),
    },
  },
})

/**
 * Fetches one queue.
 *
 * Wire: `GET /api/v1/queues/{queue_id}`. For every signed-in user.
 * @throws {NotFoundError} no queue of the organization has this id
 * @see PyTake develop build 7841172, `queues`
 */
export const get = /* @__PURE__ */ operation<GetQueueInput, Queue>({
  id: 'queues.get', method: 'GET', path: '/api/v1/queues/{queue_id}', result: QueueSchema,
  params: { path },
})

/**
 * Changes a queue; only what is given.
 *
 * Wire: `PUT /api/v1/queues/{queue_id}` with `{name?, slug?, description?, color?, icon?, is_active?, …}`. For
 * administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no queue of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `queues`
 */
export const update = /* @__PURE__ */ operation<UpdateQueueInput, Queue>({
  id: 'queues.update', method: 'PUT', path: '/api/v1/queues/{queue_id}', result: QueueSchema,
  params: {
    path,
    body: {
      /** Name of the queue. At most 255 characters. */
      name: v.nullish(text),
      /** Short name for URLs, unique in the department. At most 100 characters. */
      slug: v.nullish(text),
      /** What the queue is for. */
      description: v.nullish(v.string()),
      /** Colour for the console, `#rrggbb`. */
      color: v.nullish(v.string()),
      /** Name of an icon. At most 50 characters. */
      icon: v.nullish(v.string()),
      /** Whether it is in use. */
      is_active: v.nullish(v.boolean()),
      /** Queues with higher numbers come first. 0 to 100. */
      priority: v.nullish(whole(0, 100)),
      /** Minutes within which a waiting conversation has to be taken. At least 1. */
      sla_minutes: v.nullish(whole(1)),
      /** How conversations are given to agents. */
      routing_mode: v.nullish(QueueRoutingModeSchema),
      /** Whether conversations are given to agents without being pulled. */
      auto_assign_conversations: v.nullish(v.boolean()),
      /** Conversations that an agent may have at a time. 1 to 100. */
      max_conversations_per_agent: v.nullish(whole(1, 100)),
      /** Settings of any kind, by name. */
      settings: v.nullish(freeForm),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteQueueInput, void>({
  id: 'queues.delete', method: 'DELETE', path: '/api/v1/queues/{queue_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a queue. It is only marked as deleted.
   *
   * Wire: `DELETE /api/v1/queues/{queue_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no queue of the organization has this id
   * @see PyTake develop build 7841172, `queues`
   */
  remove as delete,
}

/**
 * Deletes up to 100 queues. They are only marked as deleted; ids that do not exist are passed over.
 *
 * Wire: `POST /api/v1/queues/bulk-delete` with `{queue_ids}`. For administrators.
 * @throws {NotFoundError} none of the queues exists
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `queues`
 */
export const bulkDelete = /* @__PURE__ */ operation<BulkDeleteQueuesInput, void>({
  id: 'queues.bulkDelete', method: 'POST', path: '/api/v1/queues/bulk-delete', result: 'empty',
  params: {
    body: {
      /** Ids of the queues: 1 to 100. */
      queue_ids: v.pipe(v.array(id), v.minLength(1, 'must have at least 1'), v.maxLength(100, 'must have at most 100')),
    },
  },
})

/**
 * Fetches a queue by its slug.
 *
 * Wire: `GET /api/v1/queues/by-slug/{slug}`. For every signed-in user.
 * @throws {NotFoundError} no queue has this slug
 * @see PyTake develop build 7841172, `queues`
 */
export const getBySlug = /* @__PURE__ */ operation<GetQueueBySlugInput, Queue>({
  id: 'queues.getBySlug', method: 'GET', path: '/api/v1/queues/by-slug/{slug}', result: QueueSchema,
  params: {
    path: {
      /** Slug of the queue. */
      slug: id,
    },
    query: {
      /** Id of the department, where several have a queue with this slug. */
      department_id: v.optional(id),
    },
  },
})

/**
 * Fetches the numbers of a queue.
 *
 * Wire: `GET /api/v1/queues/{queue_id}/metrics`. For every signed-in user.
 * @throws {NotFoundError} no queue of the organization has this id
 * @see PyTake develop build 7841172, `queues`
 */
export const metrics = /* @__PURE__ */ operation<GetQueueMetricsInput, QueueMetrics>({
  id: 'queues.metrics', method: 'GET', path: '/api/v1/queues/{queue_id}/metrics', result: QueueMetricsSchema,
  params: {
    path,
    query: {
      /** Days to look back. 1 to 90. Default `30`. */
      days: v.optional(whole(1, 90)),
    },
  },
})
