import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { format, inspect } from 'node:util'

function throughConsole(value: unknown): string {
  let text = ''
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString()
      done()
    },
  })
  const target = new Console({ stdout: stream, stderr: stream })
  target.log(value)
  target.error('%s', value)
  target.warn('%o %O %j', value, value, value)
  target.dir(value, { depth: null })
  target.table([value])
  return text
}

function cloned(value: unknown): string {
  let copy: unknown
  try {
    copy = structuredClone(value)
  } catch {
    return ''
  }
  return inspect(copy, { depth: null, showHidden: true }) + JSON.stringify(copy)
}

/** What a logger that walks over enumerable properties sees. */
function walked(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 8) return typeof value === 'string' ? value : ''
  const parts: string[] = []
  for (const key in value) parts.push(key, walked((value as Record<string, unknown>)[key], depth + 1))
  return parts.join('\n')
}

/** A value in every way in which programs print and log, by the way's name. */
export function prints(value: object): Record<string, string> {
  const { message = '', stack = '' } = value as { message?: string; stack?: string }
  return {
    message, stack,
    'String': format('%s', value) + (value instanceof Error ? String(value) : ''),
    'JSON.stringify': JSON.stringify(value),
    'JSON.stringify of a copy': JSON.stringify({ ...value }),
    'inspect': inspect(value),
    'inspect everything': inspect(value, { depth: null, showHidden: true, getters: true, maxArrayLength: null, maxStringLength: null, showProxy: true }),
    'inspect a list of it': inspect([{ deep: { value } }], { depth: null, showHidden: true }),
    'inspect as a cause': inspect(new Error('outer', { cause: value }), { depth: null, showHidden: true }),
    'inspect as one of several': inspect(new AggregateError([value], 'several'), { depth: null, showHidden: true }),
    'format': format('%s %o %O %j %d', value, value, value, value, value),
    'console': throughConsole(value),
    'structuredClone': value instanceof Error ? cloned(value) : '',
    'walking': walked(value),
  }
}
