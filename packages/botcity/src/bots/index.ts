export { create, deleteVersion, deploy, get, list, listPage, release, sendDeploy, update, upload } from './operations.ts'
export type {
  Bot, BotsResource, CreateBotInput, DeleteBotVersionInput, DeployBotInput, GetBotInput, ListBotPagesInput, ListBotsInput, ReleaseBotInput,
  SendDeployBotInput, Technology, UpdateBotInput, UploadBotInput,
} from './types.ts'
