import { SessionTokenAuth } from '@sdk/core'
import { organizationOf, tokensOf, type MaestroContext, type MaestroTokens } from './context.ts'
import { sendLogin } from './session/operations.ts'

/** How requests carry the access token. */
export type MaestroAuth = 'both' | 'token' | 'bearer'

/** What authentication needs of the options. */
export interface AuthSettings {
  readonly credentials: { readonly login: string; readonly key: string } | undefined
  readonly tokens: MaestroTokens | undefined
  readonly onTokens: ((tokens: MaestroTokens | undefined) => void) | undefined
  readonly carrier: MaestroAuth
  readonly organizationHeader: string
  readonly renewOn401: boolean
  readonly tokenLifetimeMs: number
}

/** Before the assumed end of a token; of one that lives shortly, in its second half. */
const RENEW_BEFORE_MS = 10_000

/** Access tokens of `POST /api/v2/workspace/login`. There is no refresh route: a renewal is a new login. */
export function maestroAuth(settings: AuthSettings, context: () => MaestroContext): SessionTokenAuth<MaestroTokens> {
  const { credentials, carrier, organizationHeader, tokenLifetimeMs } = settings
  return new SessionTokenAuth<MaestroTokens>({
    login: credentials && (async (bare) => tokensOf(await sendLogin(bare, credentials), tokenLifetimeMs)),
    apply(headers, { accessToken, organizationLabel }) {
      if (carrier !== 'token') headers['authorization'] = `Bearer ${accessToken}`
      if (carrier !== 'bearer') headers['token'] = accessToken
      const organization = context().organization ?? organizationLabel ?? organizationOf(context())
      if (organization !== undefined) headers[organizationHeader] = organization
    },
    tokens: settings.tokens, onTokens: settings.onTokens, renewBeforeMs: Math.min(RENEW_BEFORE_MS, tokenLifetimeMs / 2),
    ...(settings.renewOn401 ? {} : { isSessionError: () => false }),
    secrets: credentials === undefined ? [] : [credentials.key],
    missing: "give the options 'login' and 'key', or set BOTCITY_LOGIN and BOTCITY_KEY; or give a token",
  })
}
