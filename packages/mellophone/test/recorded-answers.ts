import { readFileSync } from 'node:fs'

/** What a recorded server answered, and what the reference client made of it. */
export interface RecordedAnswer {
  case: string
  op: string
  status: number
  body: string
  upstream: { returned?: unknown; raised?: { type: string } } | null
}

interface Line {
  case: string
  op: string
  response: { status: number; body: unknown } | null
  upstream_result: RecordedAnswer['upstream']
}

/** The answers of the recordings in their order. JSON bodies are text again. */
export const recordedAnswers: RecordedAnswer[] = readFileSync(new URL('recordings/mellophone.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line)
  .flatMap(({ case: name, op, response, upstream_result: upstream }) => {
    if (response === null) return []
    const body = typeof response.body === 'string' ? response.body : JSON.stringify(response.body)
    return [{ case: name, op, status: response.status, body, upstream }]
  })
