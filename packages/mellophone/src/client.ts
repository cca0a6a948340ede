import { bind, isKernel, Session, type CallOptions, type Kernel } from '@sdk/core'
import * as checks from './checks/operations.ts'
import type { ChecksResource } from './checks/types.ts'
import { contextOf } from './context.ts'
import { isSessionId, mellophoneKernel, SESSION_ID_RULE, type MellophoneOptions } from './options.ts'
import { changePwd, changeUserPwd } from './passwords/operations.ts'
import type { PasswordsResource } from './passwords/types.ts'
import * as providers from './providers/operations.ts'
import type { ProvidersResource } from './providers/types.ts'
import * as sessions from './session/operations.ts'
import type { SessionResource } from './session/types.ts'
import { openSession, type OpenSessionInput, type UserSession } from './session/user-session.ts'
import * as settings from './settings/operations.ts'
import type { SettingsResource } from './settings/types.ts'
import * as state from './state/operations.ts'
import type { StateResource } from './state/types.ts'
import * as users from './users/operations.ts'
import type { UsersResource } from './users/types.ts'

export interface MellophoneClient extends SessionResource, ChecksResource, PasswordsResource, ProvidersResource, UsersResource, SettingsResource, StateResource {}

/**
 * A Mellophone server with every operation as a method. It keeps the session id of the last login for the calls that
 * follow; `openSession` gives each user an object of its own.
 */
export class MellophoneClient extends Session {
  /** @throws {ConfigurationError} an option is missing or wrong */
  constructor(options?: MellophoneOptions | Kernel) {
    super(isKernel(options) ? options : mellophoneKernel(options))
    for (const resource of [sessions, checks, { changePwd, changeUserPwd }, providers, users, settings, state]) Object.assign(this, bind(this, resource))
  }

  /** The session id of the last login, or the one given as an option. A bearer secret. */
  get sessionId(): string | undefined {
    return contextOf(this).sessionId
  }

  set sessionId(id: string | undefined) {
    if (!isSessionId(id)) throw this.configurationError(`'sessionId' ${SESSION_ID_RULE}`)
    contextOf(this).sessionId = id
  }

  /**
   * Logs a user in under a new session id and returns an object bound to it; its `close()` logs out. The id that the
   * client keeps is not touched.
   * @throws {ForbiddenError} as `login` does
   */
  openSession(input: OpenSessionInput, options?: CallOptions): Promise<UserSession> {
    return openSession(this, input, options)
  }
}
