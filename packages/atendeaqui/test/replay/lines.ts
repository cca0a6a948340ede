import { readFileSync } from 'node:fs'

/** One recorded exchange of the vendor's Python client. */
export interface Line {
  readonly case: string
  readonly op: string
  readonly note: string
  readonly client: string
  readonly call: { readonly args: Readonly<Record<string, unknown>>; readonly client: { readonly api_token?: string; readonly flow_key?: string } }
  /** `null` when the Python client refused before sending. */
  readonly request: RecordedRequest | null
  readonly response: RecordedResponse | null
  /** What the SDK has to send where the Python client is wrong. */
  readonly sdk_request?: { readonly method: string; readonly target: string }
  /** The result, or what was raised. */
  readonly upstream_result: unknown
}

interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

interface RecordedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What the Python client raised. */
export interface Raised {
  readonly raised: string
  readonly message: string
  readonly code?: string
  readonly status_code?: number
}

/** All lines in their order. */
export const lines: readonly Line[] = readFileSync(new URL('../recordings/atendeaqui.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line)

/** The line of a case. */
export function lineOf(name: string): Line {
  const line = lines.find((candidate) => candidate.case === name)
  if (line === undefined) throw new Error(`no line is called ${name}`)
  return line
}

/** What a line's call raised, if it did. */
export function raisedBy({ upstream_result: result }: Line): Raised | undefined {
  return typeof result === 'object' && result !== null && 'raised' in result ? (result as Raised) : undefined
}
