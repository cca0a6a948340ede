export { create, list } from './operations.ts'
export type { Alert, AlertType, AlertsResource, CreateAlertInput, ListAlertsInput } from './types.ts'
