import type { Dispatcher } from 'undici'
import { part } from '../pipeline/lazy.ts'
import type { DefaultTransportOptions } from './options.ts'
import type { Transport } from './transport.ts'

const dispatching = /* @__PURE__ */ part(() => import('./dispatch.ts'))

/** Bodies come coded, so the request names what can be undone. */
export const acceptEncoding: string | undefined = 'gzip, br, zstd'

/** The default transport on Node: one undici agent, fed through its dispatch interface. Loaded on the first call of the process. */
export function createDefaultTransport(options: DefaultTransportOptions): Transport {
  let started: Promise<Dispatcher> | undefined
  let send: Transport | undefined
  const start = async (): Promise<Dispatcher> => {
    const { createDispatcher, dispatch } = await dispatching()
    const dispatcher = (options.dispatcher as Dispatcher | undefined) ?? (await createDispatcher(options))
    send = (request, context) => dispatch(dispatcher, request, context)
    return dispatcher
  }
  const transport: Transport = (request, context) => {
    if (send !== undefined) return send(request, context)
    started ??= start().catch((error: unknown) => {
      started = undefined
      throw error
    })
    return started.then(() => transport(request, context))
  }
  transport.close = async () => {
    if (options.dispatcher === undefined) await (await started)?.destroy()
  }
  return transport
}
