import { ConfigurationError, invalidInput, KERNEL, type RequestParts, type Session, type SessionTokenAuth, type SessionTokens } from '@sdk/core'

/** Tokens of a login, as plain data that can be stored and given to another client. */
export interface MaestroTokens extends SessionTokens {
  /** Label of the workspace that the login belongs to, where the server tells. */
  readonly organizationLabel?: string | undefined
}

/** What a Maestro session remembers; shared by the sessions derived from it. */
export interface MaestroContext {
  readonly auth: SessionTokenAuth<MaestroTokens>
  readonly login: string | undefined
  /** The login's body, or `undefined` when there are only tokens. */
  readonly credentials: () => { readonly login: string; readonly key: string } | undefined
  /** How long a token is taken to be valid. */
  readonly tokenLifetimeMs: number
  /** Whether there is nothing to connect with. */
  readonly isOffline: boolean
  /** The workspace that was set by hand. */
  organization: string | undefined
  /** The task that this process runs for. */
  readonly taskId: number | string | undefined
  /** The server's version, once it is known. */
  serverVersion: string | undefined
}

/** What a Maestro session remembers. */
export function contextOf(session: unknown): MaestroContext {
  return (session as Session)[KERNEL].state as MaestroContext
}

/** The workspace that requests name: the one set by hand, else that of the login's answer, else the login value. */
export function organizationOf({ organization, auth, login }: MaestroContext): string | undefined {
  return organization ?? auth.tokens?.organizationLabel ?? login
}

/** The workspace for a request body. Logs in first when only the login's answer can tell. `field` is what the caller may give it as. */
export async function requireOrganization(session: Session, given: string | undefined, field = 'organizationLabel'): Promise<string> {
  const context = contextOf(session)
  if (given !== undefined) return given
  if (context.organization === undefined && context.auth.tokens === undefined) await context.auth.ensure(session)
  const known = organizationOf(context)
  if (known !== undefined) return known
  throw invalidInput(field, "is required: give it to the call, or set the option 'organization'", { vendor: 'botcity' })
}

/** The tokens of a login's answer. */
export function tokensOf(answer: { readonly accessToken: string; readonly refreshToken?: string | null | undefined; readonly organizationLabel?: string | null | undefined }, lifetimeMs: number): MaestroTokens {
  const { accessToken, refreshToken, organizationLabel } = answer
  return {
    accessToken, expiresAt: Date.now() + lifetimeMs,
    ...(typeof refreshToken === 'string' ? { refreshToken } : {}), ...(typeof organizationLabel === 'string' ? { organizationLabel } : {}),
  }
}

/** Refuses when the server is known to be older than this version. */
export function requireVersion(session: Session, version: string): void {
  const { serverVersion } = contextOf(session)
  if (serverVersion === undefined || !isOlder(serverVersion, version)) return
  throw new ConfigurationError(`This needs a Maestro server of version ${version} or newer; the server has ${serverVersion}`, { vendor: 'botcity', code: 'SERVER_TOO_OLD' })
}

/** `encode` of an operation that older servers do not have. */
export function since(version: string): (parts: RequestParts, input: unknown, session: Session) => void {
  return (_parts, _input, session) => requireVersion(session, version)
}

const numbers = (version: string): number[] => version.split('.').map((part) => Number.parseInt(part, 10))

function isOlder(version: string, than: string): boolean {
  const actual = numbers(version)
  for (const [index, wanted] of numbers(than).entries()) {
    const found = actual[index] ?? 0
    if (found !== wanted) return found < wanted
  }
  return false
}
