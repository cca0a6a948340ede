import type {
  CreateQueueArguments, DeleteQueueArguments, QueueArguments, QueuesArguments, QueueStatsArguments, UpdateQueueArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import { admin, done, given, user } from '../field.ts'

const one = (id: string): GivenInput => ({ path: { queue_id: id } })

export const queueFields = {
  queue: user((call, { id }: QueueArguments) => call.rest('queues.get', one(id))),
  queues: user((call, args: QueuesArguments) => call.rest('queues.list', { query: given(args) })),
  queueStats: user((call, { queueId }: QueueStatsArguments) => call.rest('queues.get', one(queueId))),
  createQueue: admin((call, { input }: CreateQueueArguments) => call.rest('queues.create', { body: given(input) })),
  updateQueue: admin((call, { id, input }: UpdateQueueArguments) => call.rest('queues.update', { ...one(id), body: given(input) })),
  deleteQueue: admin((call, { id }: DeleteQueueArguments) => {
    call.rest('queues.delete', one(id))
    return done('Queue deleted successfully')
  }),
}
