export { cancel, create, delete, get, list, pause, previewAudience, progress, resume, retryStats, schedule, start, stats, update } from './operations.ts'
export type {
  AudienceFilters, AudiencePreview, Campaign, CampaignAudience, CampaignProgress, CampaignRetryStats, CampaignSchedule, CampaignsResource,
  CampaignStart, CampaignStats, CampaignStatus, CampaignType, CancelCampaignInput, CreateCampaignInput, DeleteCampaignInput, GetCampaignInput,
  GetCampaignProgressInput, GetCampaignRetryStatsInput, GetCampaignStatsInput, ListCampaignsInput, PauseCampaignInput, PreviewAudienceInput,
  ResumeCampaignInput, RetryConfiguration, RetryStatuses, SampleContact, ScheduleCampaignInput, StartCampaignInput, UpdateCampaignInput,
} from './types.ts'
