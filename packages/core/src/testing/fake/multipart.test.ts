import { describe, expect, it } from 'vitest'
import { encodeMultipart } from '../../request/multipart.ts'
import { parseMultipart } from './multipart.ts'
import { collect } from './request.ts'

const form = (body: string, type = 'multipart/form-data; boundary=b1') => ({ headers: { 'content-type': type }, body: Buffer.from(body) })

describe('parseMultipart', () => {
  it('reads what the SDK sends', async () => {
    const file = { data: Uint8Array.of(0, 13, 10, 45, 45, 255), fileName: 'Relatório "1".bin', contentType: 'application/x-test' }
    const { contentType, body } = await encodeMultipart({ note: 'olá\r\n--not a boundary', file })
    const bytes = await collect(body.open() as AsyncIterable<Uint8Array>)
    expect(parseMultipart({ headers: { 'content-type': contentType }, body: bytes })).toEqual([
      { name: 'note', filename: undefined, contentType: undefined, headers: { 'content-disposition': 'form-data; name="note"' }, data: Uint8Array.from(Buffer.from('olá\r\n--not a boundary')) },
      {
        name: 'file', filename: file.fileName, contentType: 'application/x-test', data: file.data,
        headers: { 'content-disposition': 'form-data; name="file"; filename="Relatório %221%22.bin"', 'content-type': 'application/x-test' },
      },
    ])
  })

  it('reads what the runtime sends', async () => {
    const data = new FormData()
    data.append('a', '1')
    data.append('f', new Blob(['x'], { type: 'text/plain' }), 'x.txt')
    const request = new Response(data)
    const body = new Uint8Array(await request.arrayBuffer())
    const fields = parseMultipart({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, body })
    expect(fields.map(({ name, filename, contentType, data: bytes }) => [name, filename, contentType, Buffer.from(bytes).toString()])).toEqual([['a', undefined, undefined, '1'], ['f', 'x.txt', 'text/plain', 'x']])
  })

  it('takes no part of a name or file name for a parameter', async () => {
    const { contentType, body } = await encodeMultipart({ 'a; filename=b; name=c': '1', 'f': { data: new Uint8Array(), fileName: 'x; filename=y' } })
    const bytes = await collect(body.open() as AsyncIterable<Uint8Array>)
    expect(parseMultipart({ headers: { 'content-type': contentType }, body: bytes }).map(({ name, filename }) => [name, filename])).toEqual([['a; filename=b; name=c', undefined], ['f', 'x; filename=y']])
  })

  it('reads quoted boundaries, bare parameters and a preamble', () => {
    const [field] = parseMultipart(form('ignored\r\n--b 1\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--b 1--\r\n', 'multipart/form-data; charset=utf-8; boundary="b 1"'))
    expect(field).toMatchObject({ name: 'a', data: new Uint8Array() })
  })

  it.each([
    ['no boundary', form('', 'multipart/form-data')],
    ['another type', form('', 'multipart/mixed; boundary=b1')],
    ['no closing boundary', form('--b1\r\nContent-Disposition: form-data; name="a"\r\n\r\nx')],
    ['an empty body', form('')],
    ['text after a boundary', form('--b1x\r\n--b1--')],
    ['no empty line', form('--b1\r\nContent-Disposition: form-data; name="a"\r\n--b1--')],
    ['no name', form('--b1\r\nContent-Disposition: form-data\r\n\r\n\r\n--b1--')],
    ['a header without a colon', form('--b1\r\nnope\r\n\r\n\r\n--b1--')],
  ])('refuses %s', (_what, request) => {
    expect(() => parseMultipart(request)).toThrow(SyntaxError)
  })
})
