import type { ValidateMode } from '@sdk/core'
import { createMellophoneSession, isAuthenticated } from '@sdk/mellophone/session'
import { createBenchSession, get, list } from '../vendor/client.ts'
import { CONNECTIONS, seen, type Contender } from './contender.ts'

/** The SDK, its answers checked against their types or not. */
export const sdk = (validate: ValidateMode): Contender => ({ origin, call }) => {
  if (call === 'xml') {
    const session = createMellophoneSession({ baseUrl: `${origin}/mellophone`, connections: CONNECTIONS, validate })
    return async () => {
      const user = await isAuthenticated(session, { ses_id: 'a-session' })
      if (user === false || user.login !== 'user1') throw new Error('This is not the answer of the server')
      return user
    }
  }
  const session = createBenchSession({ baseUrl: origin, connections: CONNECTIONS, validate })
  return call === 'task'
    ? async () => seen(await get(session, { id: 42 }))
    : async () => seen({ content: (await list(session, { page: 0, size: 50 })).items })
}
