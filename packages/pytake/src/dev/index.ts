export { aiChat, aiConversations, analyticsMetrics, contacts } from './operations.ts'
export type { DevResource, GetSampleAnswerInput, GetSampleContactsInput, GetSampleConversationsInput, GetSampleMetricsInput, Sample } from './types.ts'
