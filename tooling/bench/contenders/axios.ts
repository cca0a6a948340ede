import { Agent } from 'node:http'
import { create } from 'axios'
import { CONNECTIONS, pathOf, seen, type Answer, type Contender } from './contender.ts'

export const axiosClient: Contender = (target) => {
  const client = create({ httpAgent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) })
  const url = target.origin + pathOf(target)
  return async () => seen((await client.get<Answer>(url)).data)
}
