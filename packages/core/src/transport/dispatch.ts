import type { Agent, Dispatcher } from 'undici'
import { ConfigurationError } from '../errors/validation-error.ts'
import { own } from '../config/own.ts'
import { CollectHandler } from './collect-handler.ts'
import type { DefaultTransportOptions } from './options.ts'
import { StreamHandler } from './stream-handler.ts'
import type { TransportContext, TransportRequest, TransportResponse } from './transport.ts'

/** The dispatcher of a session without one of its own; loads undici. */
export async function createDispatcher(options: DefaultTransportOptions): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent, ProxyAgent } = await import('undici')
  const { ca, ...tls } = own(options.tls ?? {})
  const connect = { timeout: options.connectTimeoutMs, ...(ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] }), ...defined(tls) }
  const settings = own<Agent.Options>({
    connections: options.connections, allowH2: options.allowH2, headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: 65_536,
    connect,
  })
  if (options.proxy === undefined) return new Agent(settings)
  // Behind a proxy, these are for the connection to the server.
  const tunneled = { ...settings, requestTls: connect }
  return options.proxy === 'env' ? new EnvHttpProxyAgent(tunneled) : new ProxyAgent({ ...tunneled, uri: options.proxy })
}

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}

/** Sends one request through a dispatcher. */
export function dispatch(dispatcher: Dispatcher, request: TransportRequest, context: TransportContext): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const handler = request.stream
      ? new StreamHandler(request, context, resolve, reject)
      : new CollectHandler(request, context, resolve, reject)
    context.onCancel((reason) => handler.cancel(reason))
    if (context.cancelled !== undefined) return
    try {
      dispatcher.dispatch(own({
        origin: request.origin, path: request.path, method: request.method, headers: request.headers,
        body: (request.body ?? null) as Dispatcher.DispatchOptions['body'] & string,
      }), handler)
    } catch (error) {
      reject(explain(error))
    }
  })
}

/** A dispatcher of another undici major refuses our handler; say so instead of repeating its words. */
function explain(error: unknown): unknown {
  return error instanceof Error && /invalid onRequestStart method|invalid onConnect method/i.test(error.message)
    ? new ConfigurationError("The option 'dispatcher' belongs to an incompatible major version of undici; version 8 is needed", { code: 'INVALID_OPTION', cause: error })
    : error
}
