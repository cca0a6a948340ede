export { FlowStepSchema, FlowStructureSchema, FlowTypeSchema, StepTypeSchema } from './models/structure.ts'
export { ProgressStatusSchema, StepCompletionSchema, UserProgressSchema, WidgetTokenSchema } from './models/progress.ts'
export { EmailBrandSchema, FlowAnalyticsSchema, FlowSchema, FlowSummarySchema, StepDropOffSchema } from './models/flow.ts'
export {
  EmailCoverageSchema, EmailEventSchema, EmailEventSummarySchema, EmailLogSchema, EmailLogStatusSchema, EmailLogsSummarySchema, EmailPieceSchema, EmailPieceSourceSchema,
  EmailPieceStatusSchema, EmailPieceVersionSchema, EmailPreviewPieceSchema, EmailPreviewSchema, EmailRuleSchema, EmailSubscriptionSchema, SendModeSchema,
} from './models/email.ts'
