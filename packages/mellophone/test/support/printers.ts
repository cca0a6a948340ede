import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { format, inspect } from 'node:util'
import { SdkError } from '../../src/index.ts'

const deep = { depth: null, showHidden: true, getters: true, maxStringLength: null, maxArrayLength: null } as const

function logged(value: unknown): string {
  let out = ''
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      out += chunk.toString()
      done()
    },
  })
  const console = new Console(stream, stream)
  console.log(value)
  console.log('%s %o %O %j', value, value, value, value)
  console.dir(value, { depth: null })
  console.error(value)
  console.table([value])
  return out
}

/** A value in every form in which somebody prints it. */
export function printed(value: unknown): Record<string, string> {
  const out: Record<string, string> = {
    text: String(value), json: JSON.stringify(value) ?? '', nested: JSON.stringify({ list: [value] }),
    inspect: inspect(value), deep: inspect({ list: [value] }, deep), format: format('%s %o %O %j', value, value, value, value), console: logged(value),
    entries: inspect(Object.entries(value as object), deep),
  }
  if (!(value instanceof SdkError)) return out
  return {
    ...out, message: value.message, stack: value.stack ?? '', toJSON: inspect(value.toJSON(), deep), cause: inspect(new Error('outer', { cause: value }), deep),
    aggregate: inspect(new AggregateError([value], 'outer'), deep), copy: inspect(Object.assign({}, value), deep), ...(value.request === undefined ? {} : printedRequest(value.request)),
  }
}

/** A request that was summarized, in every form. */
export function printedRequest(request: { toCurl(): string }): Record<string, string> {
  return { requestJson: JSON.stringify(request), requestInspect: inspect(Object.entries(request), deep), curl: request.toCurl() }
}
