import type { Ids } from './ids.ts'

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)?$/

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What differs between a recorded body and the fake's, one path for each. Ids stand for each other; of times the form is compared. */
export function compareValues(recorded: unknown, own: unknown, ids: Ids, at = ''): string[] {
  if (Array.isArray(recorded) && Array.isArray(own)) {
    return recorded.length === own.length ? recorded.flatMap((item, index) => compareValues(item, own[index], ids, `${at}[${index}]`)) : [`${at}.length`]
  }
  if (isFields(recorded) && isFields(own)) {
    const names = [...new Set([...Object.keys(recorded), ...Object.keys(own)])]
    return names.flatMap((name) => (name in recorded && name in own ? compareValues(recorded[name], own[name], ids, `${at}.${name}`) : [`${at}.${name}`]))
  }
  return typeof recorded === 'string' && typeof own === 'string' ? compareTexts(recorded, own, ids, at) : Object.is(recorded, own) ? [] : [at]
}

function compareTexts(recorded: string, own: string, ids: Ids, at: string): string[] {
  const [left, right] = [TIME.exec(recorded), TIME.exec(own)]
  if (left !== null && right !== null) return left[2] === right[2] && (left[1] === undefined) === (right[1] === undefined) ? [] : [at]
  return ids.translate(recorded) === own ? [] : [at]
}
