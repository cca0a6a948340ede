export { metricsDebug } from './operations.ts'
export type { DebugMetricsInput, DebugResource, MetricsEcho } from './types.ts'
