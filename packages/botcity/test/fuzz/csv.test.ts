import { ResponseParseError } from '@sdk/core'
import { anyText, damagedText } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MaestroClient } from '../../src/index.ts'
import { parseCsv } from '../../src/logs/csv.ts'

async function* inPieces(text: string, lengths: readonly number[]): AsyncIterable<string> {
  let rest = text
  for (const length of lengths) {
    yield rest.slice(0, length)
    rest = rest.slice(length)
  }
  yield rest
}

async function recordsOf(text: string, separator: string, lengths: readonly number[] = []): Promise<string[][]> {
  const out: string[][] = []
  for await (const record of parseCsv(inPieces(text, lengths), separator)) out.push(record)
  return out
}

const separator = fc.constantFrom(';', ',', '\t', '|', 'é', '😀')
const lengths = fc.array(fc.nat(6), { maxLength: 10 })

/** A field as RFC 4180 writes it. */
const written = (field: string, mark: string, always: boolean): string => (always || field.includes('"') || field.includes(mark) || /[\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

async function* endless(): AsyncIterable<string> {
  for (;;) yield '"x'.repeat(10_000)
}

describe('CSV', () => {
  test('gives back what a server wrote, whatever the fields and however the text arrives', async () => {
    const records = fc.array(fc.array(anyText(6), { minLength: 1, maxLength: 4 }), { maxLength: 5 })
    await fc.assert(fc.asyncProperty(records, separator, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), lengths, async (given, mark, end, always, pieces) => {
      // A record of one empty field is an empty line, which is none.
      const expected = given.filter((fields) => fields.length > 1 || fields[0] !== '')
      const text = given.map((fields) => fields.map((field) => written(field, mark, always)).join(mark)).join(end)
      expect(await recordsOf(text, mark, always ? [] : pieces.filter(() => !/[\uD800-\uDFFF]/.test(text)))).toEqual(expected)
    }))
  })

  test('of any damage is read the same however it arrives', async () => {
    const damaged = damagedText(['a;b;c\r\n1;"x;y";3\r\n', '"a""b";\n"c\nd"'], ['"', ';', '\r', '\n', '""', '\0', '\uFEFF'])
    await fc.assert(fc.asyncProperty(damaged.map((text) => text.toWellFormed()), lengths, async (text, pieces) => {
      expect(await recordsOf(text, ';', pieces)).toEqual(await recordsOf(text, ';'))
    }))
  })

  test('of any bytes is rows by the names of the columns, without prototypes', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 60 }), damagedText(['__proto__;constructor\n1;2\n', 'a;b\n"1'], ['"', ';', '\n', '__proto__']).map((text) => new TextEncoder().encode(text))), async (bytes) => {
      const client = new MaestroClient({
        login: 'l', token: 't', baseUrl: 'https://example.com', logger: null,
        async transport(_request, context) {
          context.started()
          context.answered()
          return { status: 200, headers: { 'content-type': 'text/csv' }, body: new Blob([bytes]).stream() }
        },
      })
      for await (const row of client.logs.csvRows({ label: 'l' })) {
        expect(Object.getPrototypeOf(row)).toBeNull()
        expect(Object.values(row).every((value) => typeof value === 'string')).toBe(true)
      }
    }))
  })

  test('without end is refused instead of filling the memory', async () => {
    await expect(async () => {
      for await (const record of parseCsv(endless(), ';')) expect(record).toBeDefined()
    }).rejects.toBeInstanceOf(ResponseParseError)
  })
})
