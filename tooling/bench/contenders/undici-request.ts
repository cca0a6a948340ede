import { XMLParser } from 'fast-xml-parser'
import { Agent, request } from 'undici'
import { checkerOf, CONNECTIONS, urlOf, type Answer, type Contender, type Target } from './contender.ts'

/** Bare undici: the request, and its body read as JSON. */
export const bareJson: Contender = (target) => {
  const dispatcher = new Agent({ connections: CONNECTIONS })
  const url = urlOf(target)
  const { headers } = target.wire
  const seen = checkerOf(target)
  return async () => seen((await (await request(url, { dispatcher, headers })).body.json()) as Answer)
}

function sender(target: Target): () => Promise<string> {
  const dispatcher = new Agent({ connections: CONNECTIONS })
  const url = urlOf(target)
  const { method, headers, body = null } = target.wire
  return async () => (await request(url, { dispatcher, method: method as 'POST', headers, body })).body.text()
}

/** Bare undici, and its body read by a bare XML parser. */
export const bareXml: Contender = (target) => {
  const send = sender(target)
  const parser = new XMLParser({ ignoreAttributes: false })
  return async () => {
    const { user, users } = parser.parse(await send()) as { user?: object; users?: { user?: readonly object[] } }
    if (target.call === 'small' ? user === undefined : users?.user?.length !== 50) throw new Error('This is not the answer of the server')
  }
}

/** Bare undici, its body left as text. */
export const unread: Contender = sender
