export { acknowledge, critical, escalate, get, list, resolve, summary } from './operations.ts'
export type {
  AcknowledgeAlertInput, Alert, AlertSeverity, AlertsResource, AlertStatus, AlertSummary, AlertType, CriticalAlerts, EscalateAlertInput,
  GetAlertInput, GetAlertSummaryInput, GetCriticalAlertsInput, ListAlertsInput, ResolveAlertInput,
} from './types.ts'
