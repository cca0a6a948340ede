import { Agent } from 'node:http'
import got from 'got'
import { checkerOf, CONNECTIONS, urlOf, type Answer, type Contender } from './contender.ts'

export const gotClient: Contender = (target) => {
  const client = got.extend({ agent: { http: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) } })
  const url = urlOf(target)
  const { headers } = target.wire
  const seen = checkerOf(target)
  return async () => seen(await client.get(url, { headers }).json<Answer>())
}
