export { bulkDelete, create, delete, get, getBySlug, list, metrics, update } from './operations.ts'
export type {
  BulkDeleteQueuesInput, CreateQueueInput, DeleteQueueInput, GetQueueBySlugInput, GetQueueInput, GetQueueMetricsInput, HourlyVolume, ListQueuesInput,
  Queue, QueueMetrics, QueueRoutingMode, QueuesResource, UpdateQueueInput,
} from './types.ts'
