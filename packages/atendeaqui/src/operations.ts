import type { AnySpec } from '@sdk/core'
import { addTeamMember, create, get, getTeam, list, removeTeamMember, update, updateTeamMember } from './clients/operations.ts'
import {
  abandonFlow, approveEmailPiece, archiveEmailPiece, completeFlow, completeStep, completeSteps, createEmailPiece, createEmailRule, deleteEmailPiece, deleteEmailRule,
  getAnalytics, getEmailCoverage, getEmailLogsSummary, getEmailPiece, getEmailRules, getFlow, getProgress, getStructure, getWidgetToken, listEmailLogs, listEmailPieces,
  listFlows, listProgress, previewEmail, restartFlow, setEmailSubscription, skipStep, startFlow, startStep, updateEmailPiece, updateEmailRule, updateFlow, updateMetadata,
} from './onboarding/operations.ts'

export { basePath } from './vendor.ts'

/** Every operation of the package, for tools that read the declarations. */
export const operations: readonly { readonly spec: AnySpec }[] = [
  list, get, create, update, getTeam, addTeamMember, updateTeamMember, removeTeamMember,
  getStructure, startFlow, getProgress, startStep, completeStep, completeSteps, skipStep, completeFlow, restartFlow, abandonFlow, updateMetadata, getWidgetToken,
  listFlows, getFlow, updateFlow, getAnalytics, listProgress, getEmailRules, createEmailRule, updateEmailRule, deleteEmailRule,
  listEmailLogs, getEmailLogsSummary, listEmailPieces, getEmailPiece, createEmailPiece, updateEmailPiece, deleteEmailPiece, approveEmailPiece, archiveEmailPiece,
  previewEmail, getEmailCoverage, setEmailSubscription,
]
