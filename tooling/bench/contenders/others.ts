import axios from 'axios'
import got from 'got'
import ky from 'ky'
import createClient from 'openapi-fetch'
import { Agent, request, type Dispatcher } from 'undici'
import { BASELINE, CONNECTIONS, seen, type Answer, type Contender } from './contender.ts'

/** Other HTTP clients, each as its documentation has it, for one path of the server. */
export function otherClients(origin: string, path: string): Contender[] {
  const url = origin + path
  const requestAgent = new Agent({ connections: CONNECTIONS })
  const dispatchAgent = new Agent({ connections: CONNECTIONS })
  const api = createClient<Record<string, never>>({ baseUrl: origin }) as unknown as { GET(at: string): Promise<{ data?: Answer }> }
  return [
    { name: BASELINE, call: async () => seen((await (await request(url, { dispatcher: requestAgent })).body.json()) as Answer), close: () => requestAgent.destroy() },
    { name: 'undici dispatch', call: async () => seen(await dispatched(dispatchAgent, origin, path)), close: () => dispatchAgent.destroy() },
    { name: 'fetch', call: async () => seen((await (await fetch(url)).json()) as Answer) },
    { name: 'openapi-fetch', call: async () => seen((await api.GET(path)).data ?? {}) },
    { name: 'ky', call: async () => seen(await ky.get(url).json<Answer>()) },
    { name: 'got', call: async () => seen(await got.get(url).json<Answer>()) },
    { name: 'axios', call: async () => seen((await axios.get<Answer>(url)).data) },
  ]
}

/** The least that undici can do: its callbacks, and JSON.parse. */
function dispatched(agent: Agent, origin: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart() {},
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd: () => resolve(JSON.parse((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString()) as Answer),
      onResponseError: (_controller, error) => reject(error),
    }
    agent.dispatch({ origin, path, method: 'GET' }, handler)
  })
}
