export { getStructure, getWidgetToken } from './structure.ts'
export { abandonFlow, completeFlow, getProgress, restartFlow, startFlow, updateMetadata } from './progress.ts'
export { completeStep, completeSteps, skipStep, startStep } from './steps.ts'
export { getAnalytics, getFlow, listFlows, listProgress, updateFlow } from './flows.ts'
export { createEmailRule, deleteEmailRule, getEmailRules, updateEmailRule } from './email-rules.ts'
export { getEmailLogsSummary, listEmailLogs, setEmailSubscription } from './email-logs.ts'
export {
  approveEmailPiece, archiveEmailPiece, createEmailPiece, deleteEmailPiece, getEmailPiece, listEmailPieces, updateEmailPiece,
} from './email-pieces.ts'
export { getEmailCoverage, previewEmail } from './email-preview.ts'
