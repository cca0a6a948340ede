import * as v from 'valibot'
import { id } from '../../fields.ts'
import { QueueCreateInputSchema, QueueStatsSchema, QueueTypeSchema, QueueUpdateInputSchema } from '../models/queue.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  CreateQueueArguments, DeleteQueueArguments, QueueArguments, QueuesArguments, QueueStats, QueueStatsArguments, QueueType, SuccessResponse,
  UpdateQueueArguments,
} from '../types.ts'

/**
 * Fetches one queue.
 *
 * Wire: `POST /graphql`, query `queue(id)`. For every signed-in user.
 * @throws {NotFoundError} no queue of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `queue`
 */
export const queue = /* @__PURE__ */ queryOperation<QueueArguments, QueueType>({
  id: 'graphql.queue', field: 'queue', result: QueueTypeSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the queue. */
    id,
  },
})

/**
 * Lists the queues of the organization, all at once.
 *
 * With `departmentId`, today's servers answer with an error.
 *
 * Wire: `POST /graphql`, query `queues(departmentId, isActive)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `queues`
 */
export const queues = /* @__PURE__ */ queryOperation<QueuesArguments, QueueType[]>({
  id: 'graphql.queues', field: 'queues', result: v.array(QueueTypeSchema),
  signature: '$departmentId: ID, $isActive: Boolean',
  variables: {
    /** Only queues of this department. */
    departmentId: v.nullish(id),
    /** Only queues that are, or are not, in use. */
    isActive: v.nullish(v.boolean()),
  },
})

/**
 * Fetches a queue in numbers.
 *
 * Wire: `POST /graphql`, query `queueStats(queueId)`. For every signed-in user.
 * @throws {NotFoundError} no queue of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `queueStats`
 */
export const queueStats = /* @__PURE__ */ queryOperation<QueueStatsArguments, QueueStats>({
  id: 'graphql.queueStats', field: 'queueStats', result: QueueStatsSchema,
  signature: '$queueId: ID!',
  variables: {
    /** Id of the queue. */
    queueId: id,
  },
})

/**
 * Adds a queue to a department.
 *
 * Wire: `POST /graphql`, mutation `createQueue(input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no department of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `createQueue`
 */
export const createQueue = /* @__PURE__ */ mutationOperation<CreateQueueArguments, QueueType>({
  id: 'graphql.createQueue', field: 'createQueue', result: QueueTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$input: QueueCreateInput!',
  variables: {
    /** What is to be added. */
    input: QueueCreateInputSchema,
  },
})

/**
 * Changes a queue; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateQueue(id, input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no queue of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateQueue`
 */
export const updateQueue = /* @__PURE__ */ mutationOperation<UpdateQueueArguments, QueueType>({
  id: 'graphql.updateQueue', field: 'updateQueue', result: QueueTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: QueueRepository.update() takes 3 positional arguments but 4 were given' },
  signature: '$id: ID!, $input: QueueUpdateInput!',
  variables: {
    /** Id of the queue. */
    id,
    /** What is to be changed. */
    input: QueueUpdateInputSchema,
  },
})

/**
 * Deletes a queue; the server keeps its record.
 *
 * Wire: `POST /graphql`, mutation `deleteQueue(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no queue of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deleteQueue`
 */
export const deleteQueue = /* @__PURE__ */ mutationOperation<DeleteQueueArguments, SuccessResponse>({
  id: 'graphql.deleteQueue', field: 'deleteQueue', result: SuccessResponseSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the queue. */
    id,
  },
})
