export type { ArtifactDownload } from './download.ts'
export { create, download, get, getFile, list, upload, uploadFile } from './operations.ts'
export type {
  Artifact, CreateArtifactInput, DownloadArtifactInput, GetArtifactFileInput, GetArtifactInput, ListArtifactsInput, ResultFilesResource,
  UploadArtifactFileInput, UploadArtifactInput,
} from './types.ts'
