import { invalidInput, KERNEL, variableName, type RequestParts, type Session } from '@sdk/core'
import { MissingTokenError } from './missing-token.ts'

/** What a Mellophone session remembers; shared by the sessions derived from it. */
export interface MellophoneContext {
  /** The session id of the last successful login, or the one given as an option. */
  sessionId: string | undefined
  readonly setSettingsToken: string | undefined
  readonly userManageToken: string | undefined
  readonly sendParameters: 'body' | 'query'
}

/** What a Mellophone session remembers. */
export function contextOf(session: unknown): MellophoneContext {
  return (session as Session)[KERNEL].state as MellophoneContext
}

/** The session id to use: the one given, else the one kept. Throws when there is neither. */
export function sessionId(given: string | undefined, session: Session): string {
  const id = given ?? contextOf(session).sessionId
  if (id !== undefined) return id
  throw invalidInput('ses_id', 'is required: give it to the call, or log in first', { code: 'MISSING_SESSION_ID', vendor: 'mellophone' })
}

/** `encode` of operations that take the session id in their form: puts it first. */
export function withSessionId(parts: RequestParts, input: { readonly ses_id?: string | undefined }, session: Session): void {
  parts.body = { sesid: sessionId(input.ses_id, session), ...(parts.body as object | undefined) }
}

/** The token of an option. Throws when the client has none. */
export function token(session: Session, option: 'setSettingsToken' | 'userManageToken'): string {
  const value = contextOf(session)[option]
  if (value !== undefined) return value
  throw new MissingTokenError(`The option '${option}' is required for this operation: give it, or set ${variableName('mellophone', option)}`, { vendor: 'mellophone', code: 'MISSING_TOKEN' })
}
