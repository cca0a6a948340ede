import { XMLParser } from 'fast-xml-parser'
import { createMellophoneSession, isAuthenticated } from '@sdk/mellophone/session'
import { Agent, request } from 'undici'
import { BASELINE, CONNECTIONS, type Contender } from './contender.ts'

function seen(sid: unknown): unknown {
  if (typeof sid !== 'string') throw new Error('This is not the answer of the server')
  return sid
}

/** `isAuthenticated` of Mellophone, and the same request by hand. */
export function mellophoneClients(origin: string): Contender[] {
  const sdk = (name: string, validate: 'report' | 'off'): Contender => {
    const session = createMellophoneSession({ baseUrl: `${origin}/mellophone`, connections: CONNECTIONS, validate })
    return {
      name,
      call: async () => {
        const user = await isAuthenticated(session, { ses_id: 'a-session' })
        return seen(user !== false && user.sid)
      },
      close: () => session.close(),
    }
  }
  const agent = new Agent({ connections: CONNECTIONS })
  const headers = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
  const parser = new XMLParser({ ignoreAttributes: false })
  const send = async (): Promise<string> =>
    (await request(`${origin}/mellophone/isauthenticated`, { dispatcher: agent, method: 'POST', headers, body: 'sesid=a-session' })).body.text()
  return [
    sdk('SDK', 'report'),
    sdk('SDK, unvalidated', 'off'),
    {
      name: BASELINE,
      call: async () => seen((parser.parse(await send()) as { user?: Record<string, unknown> }).user?.['@_sid']),
      close: () => agent.destroy(),
    },
    { name: 'undici.request, XML not read', call: async () => seen(await send()) },
  ]
}
