export { authorize, discovery, health, logout, token, userinfo } from './operations.ts'
export type {
  FinishOidcLoginInput, GetOidcClaimsInput, GetOidcConfigurationInput, GetOidcHealthInput, OidcClaims, OidcConfiguration, OidcLogoutInput,
  OidcResource, OidcTokens, StartOidcLoginInput,
} from './types.ts'
