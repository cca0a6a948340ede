export { receive, test, verify } from './operations.ts'
export type { MetaResource, ReceiveMetaEventInput, TestMetaEventInput, VerifyMetaWebhookInput } from './types.ts'
