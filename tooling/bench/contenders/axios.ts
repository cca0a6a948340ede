import { Agent } from 'node:http'
import { create } from 'axios'
import { checkerOf, CONNECTIONS, urlOf, type Answer, type Contender } from './contender.ts'

export const axiosClient: Contender = (target) => {
  const client = create({ httpAgent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) })
  const url = urlOf(target)
  const { headers } = target.wire
  const seen = checkerOf(target)
  return async () => seen((await client.get<Answer>(url, { headers })).data)
}
