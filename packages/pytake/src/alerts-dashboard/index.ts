export { escalated, overview, recent, search, severityDistribution, statusDistribution, trends, typeDistribution, unacknowledged } from './operations.ts'
export type {
  AlertOverview, AlertsDashboardResource, AlertsOfDay, AlertTrends, GetAlertOverviewInput, GetAlertTrendsInput, GetSeverityDistributionInput,
  GetStatusDistributionInput, GetTypeDistributionInput, ListEscalatedAlertsInput, ListRecentAlertsInput, ListUnacknowledgedAlertsInput,
  SearchAlertsInput, SeverityDistribution, SeverityShare, StatusDistribution, StatusShare, TypeDistribution, TypeShare,
} from './types.ts'
