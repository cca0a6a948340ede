import { Agent, type Dispatcher } from 'undici'
import { checkerOf, CONNECTIONS, type Answer, type Contender } from './contender.ts'

/** The least that undici can do: its callbacks, and JSON.parse. */
export const dispatch: Contender = (target) => {
  const agent = new Agent({ connections: CONNECTIONS })
  const { origin, wire: { path, headers } } = target
  const seen = checkerOf(target)
  return () =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve(seen(JSON.parse((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString()) as Answer)),
        onResponseError: (_controller, error) => reject(error),
      }
      agent.dispatch({ origin, path, method: 'GET', headers }, handler)
    })
}
