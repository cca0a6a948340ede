export { dailyActivity, flowReport, nodesHeatmap, transcript, userSegments } from './operations.ts'
export type {
  ActivityOfDay, DailyActivity, FlowConversations, FlowDuration, FlowMessages, FlowReport, FlowReportPeriod, GetDailyActivityInput,
  GetFlowReportInput, GetNodesHeatmapInput, GetTranscriptInput, GetUserSegmentsInput, NodesHeatmap, NodeVisits, Speaker, Transcript,
  TranscriptMessage, UserSegment, UserSegments, UserSegmentsByActivity, WhatsappAnalyticsResource,
} from './types.ts'
