import type { FakeResponse } from '@sdk/core/testing'
import type { RatePolicy } from '../options.ts'
import type { Call } from './call.ts'

/** Who may call: any developer, a global admin, or a developer with a permission for the company of the path. */
export type Access = 'developer' | 'globalAdmin' | 'company' | 'companyAdmin' | 'companyOwner'

/** What `On-Behalf-Of` is to an operation; a missing one is answered with the number. */
export type Acting = 'ignored' | 'optional' | 400 | 403

/** What an operation writes into the audit log. */
export interface Audited {
  readonly entity: string
  readonly id: string
  readonly summary: string
  /** The name of the server's handler; by default the id in snake case. */
  readonly handler?: string
}

/** One operation of the interface. */
export interface Operation {
  readonly method: string
  /** Below `/api/v1`. */
  readonly path: string
  readonly access: Access
  readonly acting: Acting
  readonly status: number
  readonly cache: string
  readonly limit?: RatePolicy
  readonly audit?: Audited
  /** Checks rights before the body is read. */
  readonly guard?: (call: Call) => void
  /** The body of the answer, or the whole answer. */
  readonly run: (call: Call) => unknown
}

/** An answer that is no JSON. */
export class WholeAnswer {
  readonly response: FakeResponse

  constructor(response: FakeResponse) {
    this.response = response
  }
}

type Rest = Partial<Omit<Operation, 'method' | 'path' | 'run'>>

const STATUS: Readonly<Record<string, number>> = { GET: 200, POST: 201, PUT: 200, PATCH: 200, DELETE: 204 }

/** Declares an operation. Without more: of a company, without acting user, with the usual status and `Cache-Control`. */
export function operation(method: string, path: string, run: Operation['run'], rest: Rest = {}): Operation {
  const cache = method === 'GET' ? 'private, max-age=60' : 'no-cache'
  return { method, path, run, access: 'company', acting: 'ignored', status: STATUS[method] ?? 200, cache, ...rest }
}

export const uncached = 'no-cache'

/** What most writes put into the audit log. */
export const audited = (entity: string, id: string, summary: string, handler?: string): Audited => ({ entity, id, summary, ...(handler !== undefined && { handler }) })
