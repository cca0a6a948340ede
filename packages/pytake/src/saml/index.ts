export { acs, health, login, metadata, slo } from './operations.ts'
export type {
  FinishSamlLoginInput, GetSamlHealthInput, GetSamlMetadataInput, LogoutMessage, SamlLogoutInput, SamlMetadata, SamlResource, SsoHealth, SsoTokens,
  StartSamlLoginInput,
} from './types.ts'
