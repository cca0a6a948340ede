import { XMLParser } from 'fast-xml-parser'
import { Agent, request } from 'undici'
import { CONNECTIONS, pathOf, seen, type Answer, type Contender, type Target } from './contender.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }

const json: Contender = (target) => {
  const dispatcher = new Agent({ connections: CONNECTIONS })
  const url = target.origin + pathOf(target)
  return async () => seen((await (await request(url, { dispatcher })).body.json()) as Answer)
}

function sender(target: Target): () => Promise<string> {
  const dispatcher = new Agent({ connections: CONNECTIONS })
  const url = target.origin + pathOf(target)
  return async () => (await request(url, { dispatcher, method: 'POST', headers: FORM, body: 'sesid=a-session' })).body.text()
}

function xml(target: Target): () => Promise<unknown> {
  const send = sender(target)
  const parser = new XMLParser({ ignoreAttributes: false })
  return async () => {
    const { user } = parser.parse(await send()) as { user?: Readonly<Record<string, unknown>> }
    if (user?.['@_login'] !== 'user1') throw new Error('This is not the answer of the server')
    return user
  }
}

/** Bare undici: the request, and its body read as JSON or by an XML parser. */
export const bare: Contender = (target) => (target.call === 'xml' ? xml(target) : json(target))

/** The same, with XML left as text. */
export const unread: Contender = sender
