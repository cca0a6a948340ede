import createClient from 'openapi-fetch'
import { checkerOf, type Answer, type Contender } from './contender.ts'

export const openapiFetch: Contender = (target) => {
  const client = createClient<Record<string, never>>({ baseUrl: target.origin }) as unknown as { GET(path: string, options: { headers: Readonly<Record<string, string>> }): Promise<{ data?: Answer }> }
  const { path, headers } = target.wire
  const seen = checkerOf(target)
  return async () => seen((await client.GET(path, { headers })).data)
}
