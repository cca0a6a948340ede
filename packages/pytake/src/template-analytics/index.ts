export { compare, dashboard, metrics } from './operations.ts'
export type {
  CompareTemplatesInput, GetTemplateDashboardInput, GetTemplateMetricsInput, TemplateAnalyticsResource, TemplateComparison, TemplateDashboard,
  TemplateMetrics,
} from './types.ts'
