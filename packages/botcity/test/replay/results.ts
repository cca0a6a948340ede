import type { Line } from './lines.ts'

/** What a call gives for a recorded answer. */
export type Expected = (line: Line) => unknown

const bodyOf = ({ response }: Line): unknown => response?.body

/** The body itself. */
export const body: Expected = bodyOf

/** Nothing. */
export const nothing: Expected = () => undefined

/** Nothing waits. */
export const none: Expected = () => null

/** The items of the page. */
export const items: Expected = (line) => (bodyOf(line) as { content: unknown }).content

/** A field of the body. */
export const field = (name: string, test: (value: unknown) => unknown): Expected => (line) => test((bodyOf(line) as Record<string, unknown>)[name])

const withDefaults = (log: object & { columns?: readonly object[] }): object => ({ ...log, columns: log.columns?.map((column) => ({ width: 0, visible: true, ...column })) })

/** A log; columns have a width and a visibility. */
export const log: Expected = (line) => withDefaults(bodyOf(line) as object)

/** Logs; columns have a width and a visibility. */
export const logs: Expected = (line) => (bodyOf(line) as object[]).map(withDefaults)

/** The bytes of the body. */
export const bytes: Expected = (line) => {
  const given = bodyOf(line)
  return typeof given === 'string' ? Buffer.from(given).toString('base64') : (given as { base64: string }).base64
}
