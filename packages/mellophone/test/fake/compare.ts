import { expect } from 'vitest'
import type { RecordedResponse } from './recordings.ts'

/** An answer of the fake. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const compared = ['content-type', 'allow', 'retry-after'] as const

/** Expects the same answer: equal but for times, generated ids, and the orders that are arbitrary on the real server. */
export function expectSame(name: string, actual: Answer, recorded: RecordedResponse): void {
  const body = typeof recorded.body === 'string' ? inOneOrder(recorded.body) : withoutTime(recorded.body)
  const expected = { case: name, status: recorded.status, headers: headersOf(recorded), body }
  const actualBody = typeof recorded.body === 'string' ? inOneOrder(textOf(actual)) : withoutTime(jsonOf(actual))
  expect({ case: name, status: actual.status, headers: headersOf(actual), body: actualBody }).toEqual(expected)
}

function headersOf({ headers }: Pick<RecordedResponse, 'headers'>): Record<string, string | undefined> {
  return { ...Object.fromEntries(compared.map((name) => [name, headers[name]])), 'set-cookie': withoutIds(headers['set-cookie']) }
}

function textOf({ body }: Answer): string {
  const text = Buffer.from(body).toString()
  return text.startsWith('GIF89a') ? `<${body.byteLength} bytes of image/gif>` : text
}

function jsonOf({ body }: Answer): object {
  const text = Buffer.from(body).toString()
  try {
    return JSON.parse(text) as object
  } catch {
    return { text }
  }
}

const withoutIds = (cookie: string | undefined): string | undefined => cookie?.replace(/\b[\da-f]{32}\b/, '<id>')

function withoutTime(page: object): object {
  if (!('timestamp' in page) || typeof page.timestamp !== 'string') return page
  return { ...page, timestamp: page.timestamp.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/, '<time>') }
}

/** A text with the attributes of each tag, the details of a refusal and the missing parameters sorted. */
function inOneOrder(text: string): string {
  return text
    .replaceAll(/<([\w:]+)((?: [^\s=<>"]+="[^"]*")+)/g, (_, tag: string, list: string) => `<${tag}${sorted(list.split(/(?<=") (?=[^\s=<>"]+=")/))}`)
    .replace(/(?<=^При взаимодействии с логин-провайдером произошла следующая ошибка: )[\s\S]*(?=\n\nРезюме: )/, (details) => sorted(details.split('\n')))
    .replace(/(?<=^jakarta\.validation\.ConstraintViolationException: ).*$/, (list) => sorted(list.split(', ')))
}

const sorted = (parts: readonly string[]): string => ` ${parts.map((part) => part.trim()).toSorted().join(' ')}`
