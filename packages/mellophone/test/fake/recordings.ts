import { readFileSync } from 'node:fs'

/** A request as it was recorded: its parameters stand in the query, in the body, or in both. */
export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | object | null
}

/** An answer as it was recorded. */
export interface RecordedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | object
}

/** One recorded exchange. Without a request nothing was sent; without a response nothing came back. */
export interface Recording {
  readonly case: string
  readonly op: string
  readonly note?: string
  readonly request: RecordedRequest | null
  readonly alt_request?: RecordedRequest | null
  readonly response: RecordedResponse | null
}

/** All recorded exchanges, by the names of their cases. */
export const recordings: ReadonlyMap<string, Recording> = new Map(
  readFileSync(new URL('../recordings/mellophone.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Recording)
    .map((recording) => [recording.case, recording]),
)

/** The recorded exchange of a case. */
export function recordingOf(name: string): Recording {
  const recording = recordings.get(name)
  if (recording === undefined) throw new Error(`no recording is called ${name}`)
  return recording
}
