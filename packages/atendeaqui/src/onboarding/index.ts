export {
  abandonFlow, approveEmailPiece, archiveEmailPiece, completeFlow, completeStep, completeSteps, createEmailPiece, createEmailRule, deleteEmailPiece, deleteEmailRule,
  getAnalytics, getEmailCoverage, getEmailLogsSummary, getEmailPiece, getEmailRules, getFlow, getProgress, getStructure, getWidgetToken, listEmailLogs, listEmailPieces,
  listFlows, listProgress, previewEmail, restartFlow, setEmailSubscription, skipStep, startFlow, startStep, updateEmailPiece, updateEmailRule, updateFlow, updateMetadata,
} from './operations.ts'
export type {
  AbandonFlowInput, ApproveEmailPieceInput, ArchiveEmailPieceInput, CompleteFlowInput, CompleteStepInput, CompleteStepsInput, CreateEmailPieceInput, CreateEmailRuleInput,
  DeleteEmailPieceInput, DeleteEmailRuleInput, EmailBrand, EmailCoverage, EmailEvent, EmailEventSummary, EmailLog, EmailLogsSummary, EmailLogStatus, EmailPiece,
  EmailPieceSource, EmailPieceStatus, EmailPieceVersion, EmailPreview, EmailPreviewPiece, EmailRule, EmailSubscription, Flow, FlowAnalytics, FlowStep, FlowStructure,
  FlowSummary, FlowType, GetAnalyticsInput, GetEmailCoverageInput, GetEmailLogsSummaryInput, GetEmailPieceInput, GetEmailRulesInput, GetFlowInput, GetProgressInput,
  GetStructureInput, GetWidgetTokenInput, ListEmailLogsInput, ListEmailPiecesInput, ListFlowsInput, ListProgressInput, OnboardingResource, PreviewEmailInput,
  ProgressStatus, RestartFlowInput, SendMode, SetEmailSubscriptionInput, SkipStepInput, StartFlowInput, StartStepInput, StepCompletion, StepDropOff, StepType,
  UpdateEmailPieceInput, UpdateEmailRuleInput, UpdateFlowInput, UpdateMetadataInput, UserProgress, WidgetToken,
} from './types.ts'
