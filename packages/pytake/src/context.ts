import { KERNEL, type Session, type SessionTokenAuth, type SessionTokens } from '@sdk/core'

/** Tokens of a login, as plain data that can be stored and given to another client. */
export interface PyTakeTokens extends SessionTokens {
  /** JWT that is sent with every request; lives 15 minutes. */
  readonly accessToken: string
  /** JWT that is exchanged for new tokens; lives 7 days. Without it, the end of the access token is the end of the session. */
  readonly refreshToken?: string | undefined
  /** When the access token ends, in milliseconds since 1970. Without it, a 401 tells. */
  readonly expiresAt?: number | undefined
}

/** What logs a user in. */
export interface Credentials {
  readonly email: string
  readonly password: string
}

/** What a PyTake session remembers; shared by the sessions derived from it. */
export interface PyTakeContext {
  readonly auth: SessionTokenAuth<PyTakeTokens>
  /** E-mail address and password, or `undefined` when there are only tokens, or nothing. */
  readonly credentials: () => Credentials | undefined
  /** Whether the tokens come from a login with other credentials than these. */
  isForeign: boolean
}

/** What a PyTake session remembers. */
export function contextOf(session: unknown): PyTakeContext {
  return (session as Session)[KERNEL].state as PyTakeContext
}

/** The access token, for every protocol that shares the session. Logs in, or renews the tokens, when needed; concurrent callers share it. */
export async function accessToken(session: Session): Promise<string> {
  return (await contextOf(session).auth.ensure(session)).accessToken
}

/** The tokens of an answer. Their life counts from now. */
export function tokensOf(token: { readonly access_token: string; readonly refresh_token?: string | undefined; readonly expires_in?: number | undefined }): PyTakeTokens {
  const { access_token, refresh_token, expires_in } = token
  return {
    accessToken: access_token,
    ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    ...(expires_in === undefined ? {} : { expiresAt: Date.now() + expires_in * 1000 }),
  }
}
