export { advanced, similar, stats, timeline } from './operations.ts'
export type {
  AlertCountOfDay, AlertNumbers, AlertSortField, AlertsSearchResource, AlertStats, AlertStatusCounts, AlertTimeline, FindAlertsInput,
  FindSimilarAlertsInput, FoundAlert, GetAlertStatsInput, GetAlertTimelineInput, SimilarAlerts, SortDirection,
} from './types.ts'
