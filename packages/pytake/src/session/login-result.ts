import type { PyTakeTokens } from '../context.ts'
import type { User } from '../users/types.ts'

/** What a login of the client gives. */
export interface LoginResult {
  /** The user. */
  user: User
  /** The tokens, which the client uses from now on. Secrets. */
  tokens: PyTakeTokens
  /** What the server says, for people. */
  message: string
}
