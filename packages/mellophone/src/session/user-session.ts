import { bind, type Call, type CallOptions, type Session } from '@sdk/core'
import { checkName } from '../checks/operations.ts'
import type { CheckNameInput } from '../checks/types.ts'
import type { User } from '../models.ts'
import { changePwd, changeUserPwd } from '../passwords/operations.ts'
import type { ChangePwdInput, ChangeUserPwdInput } from '../passwords/types.ts'
import { getState, setState } from '../state/operations.ts'
import type { SetStateInput } from '../state/types.ts'
import { isAuthenticated, sendLogin, sendLogout } from './operations.ts'
import type { IsAuthenticatedInput, SendLoginInput } from './types.ts'

const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** What `openSession` takes: a login; the session id is a new UUID unless one is given. */
export interface OpenSessionInput extends Omit<SendLoginInput, 'ses_id'> {
  /** Session id to open. Default: a new UUID, which is safer. */
  readonly ses_id?: string | undefined
}

interface Methods {
  isAuthenticated(input?: Omit<IsAuthenticatedInput, 'ses_id'>, options?: CallOptions): Call<User | false>
  checkName(input: Omit<CheckNameInput, 'ses_id'>, options?: CallOptions): Call<User | null>
  changePwd(input: Omit<ChangePwdInput, 'ses_id'>, options?: CallOptions): Call<string>
  changeUserPwd(input: Omit<ChangeUserPwdInput, 'ses_id'>, options?: CallOptions): Call<string>
  setState(input: Omit<SetStateInput, 'ses_id'>, options?: CallOptions): Call<void>
  getState(input: undefined, options?: CallOptions): Call<string>
}

/** One logged-in user's session: calls bound to its id. `close()`, or `await using`, logs out. */
export class UserSession implements AsyncDisposable {
  readonly #session: Session
  readonly #id: string
  readonly #methods: Methods
  #closed: Promise<void> | undefined

  constructor(session: Session, id: string) {
    this.#session = session
    this.#id = id
    this.#methods = bind<Methods>(session, { isAuthenticated, checkName, changePwd, changeUserPwd, setState, getState }, { ses_id: id })
  }

  /** The session id: a bearer secret. */
  get id(): string {
    return this.#id
  }

  /** The session's user, or `false` when the server refuses with 403. See `isAuthenticated`. */
  isAuthenticated(input?: Omit<IsAuthenticatedInput, 'ses_id'>, options?: CallOptions): Call<User | false> {
    return this.#methods.isAuthenticated(input, options)
  }

  /** Looks a user up in the session's provider; `null` when the name is unknown. See `checkName`. */
  checkName(input: Omit<CheckNameInput, 'ses_id'>, options?: CallOptions): Call<User | null> {
    return this.#methods.checkName(input, options)
  }

  /** Changes the password of the session's user. See `changePwd`. */
  changePwd(input: Omit<ChangePwdInput, 'ses_id'>, options?: CallOptions): Call<string> {
    return this.#methods.changePwd(input, options)
  }

  /** Sets the password of a user of the session's provider. See `changeUserPwd`. */
  changeUserPwd(input: Omit<ChangeUserPwdInput, 'ses_id'>, options?: CallOptions): Call<string> {
    return this.#methods.changeUserPwd(input, options)
  }

  /** Stores a text with the session. See `setState`. */
  setState(input: Omit<SetStateInput, 'ses_id'>, options?: CallOptions): Call<void> {
    return this.#methods.setState(input, options)
  }

  /** The text stored with the session, or `''`. See `getState`. */
  getState(options?: CallOptions): Call<string> {
    return this.#methods.getState(undefined, options)
  }

  /** Logs out, once. */
  close(options?: CallOptions): Promise<void> {
    return (this.#closed ??= Promise.resolve(sendLogout(this.#session, { ses_id: this.#id }, options)).catch((error: unknown) => {
      this.#closed = undefined
      throw error
    }))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  toJSON(): Record<string, unknown> {
    return { open: this.#closed === undefined }
  }

  [INSPECT](): string {
    return `UserSession { open: ${this.#closed === undefined} }`
  }
}

/**
 * Logs a user in under a new session id and returns an object bound to it. The id that the client keeps is not touched,
 * so one client serves many users.
 * @throws {ForbiddenError} as `login` does
 */
export async function openSession(session: Session, input: OpenSessionInput, options?: CallOptions): Promise<UserSession> {
  const id = input?.ses_id === undefined ? crypto.randomUUID() : input.ses_id
  await sendLogin(session, { ...input, ses_id: id }, options)
  return new UserSession(session, id)
}
