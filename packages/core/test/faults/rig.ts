import { onTestFinished } from 'vitest'
import * as v from 'valibot'
import { operation, type ClientOptions, type Download, type Session } from '../../src/index.ts'
import { selfSignedCertificate, startFaultServer, type FaultServer } from '../../src/testing/index.ts'
import { open, type Extras } from '../support/session.ts'

const certificate = selfSignedCertificate()

/** Upper bound of a call that would otherwise hang; no test waits for it. */
export const PATIENCE_MS = 30_000

/** A short limit that a stalled connection runs into. */
export const SHORT_MS = 80

export interface Thing {
  ok: boolean
}

const ThingSchema = v.object({ ok: v.boolean() })
/** An input that requires nothing. */
export interface Nothing {
  readonly unused?: undefined
}

const everything = { text: v.optional(v.string()) }

/** A read, which may be repeated. */
export const read = operation<Nothing, Thing>({ id: 'things.read', method: 'GET', path: '/thing', result: ThingSchema })
/** A write, which may not. */
export const write = operation<{ text?: string | undefined }, Thing>({ id: 'things.write', method: 'POST', path: '/thing', params: { body: everything }, result: ThingSchema })
/** A write that may be repeated. */
export const put = operation<{ text?: string | undefined }, Thing>({ id: 'things.put', method: 'PUT', path: '/thing', params: { body: everything }, result: ThingSchema })
export const probe = operation<Nothing, void>({ id: 'things.probe', method: 'HEAD', path: '/thing', result: 'empty' })
export const remove = operation<Nothing, void>({ id: 'things.remove', method: 'DELETE', path: '/thing', result: 'empty' })
export const fetchBytes = operation<Nothing, Download>({ id: 'things.download', method: 'GET', path: '/file', result: 'stream' })

/** The kinds of connection that every fault is tried on. */
export const CONNECTIONS = ['plain', 'TLS'] as const

export type ConnectionKind = (typeof CONNECTIONS)[number]

export interface Rig {
  readonly server: FaultServer
  readonly session: Session
  /** Another session to the same server. */
  readonly open: (options?: ClientOptions, extras?: Extras) => Session
}

/** A fault server and a session to it, both closed when the test ends. */
export async function rig(kind: ConnectionKind, options: ClientOptions = {}, extras?: Extras): Promise<Rig> {
  const server = await startFaultServer(kind === 'TLS' ? { tls: certificate } : {})
  onTestFinished(() => server.close())
  const make = (more: ClientOptions = {}, moreExtras = extras): Session =>
    open(server.origin, { timeoutMs: PATIENCE_MS, retryDelayMs: 1, maxRetries: 0, ...(kind === 'TLS' ? { tls: { ca: certificate.cert } } : {}), ...more }, moreExtras)
  return { server, session: make(options), open: make }
}
