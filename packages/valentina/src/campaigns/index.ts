export {
  create, createNote, delete, deleteAsset, deleteNote, get, getAsset, getNote, getStatistics, list, listAssets, listNotes, update, updateNote,
  uploadAsset,
} from './operations.ts'
export type {
  Campaign, CampaignsResource, CreateCampaignInput, CreateCampaignNoteInput, DeleteCampaignAssetInput, DeleteCampaignInput,
  DeleteCampaignNoteInput, GetCampaignAssetInput, GetCampaignInput, GetCampaignNoteInput, GetCampaignStatisticsInput, ListCampaignAssetsInput,
  ListCampaignNotesInput, ListCampaignsInput, UpdateCampaignInput, UpdateCampaignNoteInput, UploadCampaignAssetInput,
} from './types.ts'
