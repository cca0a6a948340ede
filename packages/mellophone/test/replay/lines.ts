import { recordings, type RecordedRequest, type Recording } from '../fake/recordings.ts'

/** A line of the recordings with the call of the reference client that it belongs to. */
export interface Line extends Recording {
  /** Arguments by the reference client's names; empty where that client cannot make the call. */
  readonly call: { readonly args: Readonly<Record<string, unknown>> }
}

/** All lines in their order. */
export const lines = [...recordings.values()] as unknown as readonly Line[]

/** The line of a case. */
export function lineOf(name: string): Line {
  const line = lines.find((candidate) => candidate.case === name)
  if (line === undefined) throw new Error(`no line is called ${name}`)
  return line
}

/** The parameters of a recorded request, wherever they travel. */
export function parametersOf(request: RecordedRequest): URLSearchParams {
  const { query, body } = request
  const form = typeof body === 'string' && request.headers?.['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  return new URLSearchParams([...Object.entries(query), ...(form ? new URLSearchParams(body) : [])])
}
