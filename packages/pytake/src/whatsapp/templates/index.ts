export { acknowledgeAlert, create, critical, delete, get, listLocal, listRemote, qualitySummary, statusHistory, sync, update } from './operations.ts'
export type {
  AcknowledgeTemplateAlertInput, AlertAcknowledgement, CreateTemplateInput, CriticalTemplate, CriticalTemplates, DeleteTemplateInput,
  GetCriticalTemplatesInput, GetQualitySummaryInput, GetTemplateHistoryInput, GetTemplateInput, ListRemoteTemplatesInput, ListTemplatesInput,
  MessageTemplate, MessageTemplateCategory, MessageTemplateStatus, QualityCounts, QualitySummary, RemoteTemplate, SyncTemplatesInput, TemplateButton,
  TemplateComponent, TemplateComponentType, TemplateEvent, TemplateHeaderFormat, TemplateHistory, TemplateQuality, TemplatesResource, TemplateState,
  TemplateSync, UpdateTemplateInput,
} from './types.ts'
