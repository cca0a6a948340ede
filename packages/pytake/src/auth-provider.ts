import { SessionTokenAuth, type ApiError, type AuthContext, type Session } from '@sdk/core'
import { login, refresh } from './auth/operations.ts'
import { tokensOf, type Credentials, type PyTakeTokens } from './context.ts'

/** Trait of operations whose 401 can be about the key of an AI provider. */
export const PROVIDER_401 = 'provider401'

const SESSION_FAULTS: readonly string[] = ['Could not validate credentials', 'Not authenticated']

/** Whether a 401 speaks of the session, and not of an AI provider's key. */
function isSessionError(error: ApiError, { spec }: AuthContext): boolean {
  return spec.vendorTraits?.[PROVIDER_401] !== true || SESSION_FAULTS.includes(error.message)
}

/** Bearer tokens of `auth.login`, renewed by `auth.refresh`. */
export function pytakeAuth(settings: {
  /** What logs in; `undefined` while the tokens are those of somebody else, in whose stead nobody may come. */
  readonly credentials: () => Credentials | undefined
  readonly secrets: readonly string[]
  readonly tokens: PyTakeTokens | undefined
  readonly onTokens: ((tokens: PyTakeTokens | undefined) => void) | undefined
}): SessionTokenAuth<PyTakeTokens> {
  const { secrets, tokens, onTokens } = settings
  return new SessionTokenAuth<PyTakeTokens>({
    get login() {
      const credentials = settings.credentials()
      return credentials && (async (bare: Session) => tokensOf((await login(bare, credentials)).token))
    },
    refresh: async (bare, { refreshToken }) => tokensOf(await refresh(bare, { refresh_token: refreshToken ?? '' })),
    apply(headers, { accessToken }) {
      headers['authorization'] = `Bearer ${accessToken}`
    },
    tokens, onTokens, isSessionError, secrets,
    missing: "give the options 'email' and 'password', or set PYTAKE_EMAIL and PYTAKE_PASSWORD; or give valid tokens",
  })
}
