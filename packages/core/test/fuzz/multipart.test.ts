import { wellFormedText } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { operation, uploadSource, type UploadSource } from '../../src/index.ts'
import { serve, type Received } from '../support/server.ts'
import { open } from '../support/session.ts'

const upload = operation<{ file: UploadSource }, unknown>({ id: 'files.upload', method: 'PUT', path: '/files', params: { file: { file: uploadSource() } }, result: v.unknown() })

/** What an independent parser, undici's, reads out of a body. */
const parsed = (request: Received | undefined): Promise<FormData> =>
  new Response(new Uint8Array(request?.body ?? []), { headers: { 'content-type': request?.headers['content-type'] ?? '' } }).formData()

const escaped = (text: string): string => text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22')

it('a file of any content, name and field arrives as it was given, and nothing else does', async () => {
  const server = await serve()
  const session = open(server.url)
  // The form of browsers keeps quotes and line ends of names and nothing else apart; header bytes are UTF-8.
  // The parser takes a byte order mark away.
  const text = wellFormedText(8).map((some) => some.replaceAll('\uFEFF', ''))
  const name = text.filter((some) => some !== '')
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), name, name, text, async (data, fileName, field, value) => {
    await upload(session, { file: { data, fileName } }, { extra: { body: { [`x-${field}`]: value } } })
    const form = await parsed(server.requests.at(-1))
    const raw = server.requests.at(-1)?.text ?? ''
    expect(raw).toContain(`name="x-${escaped(field)}"`)
    expect(raw).toContain(`; filename="${escaped(fileName)}"`)
    expect([...form.keys()]).toHaveLength(2)
    const file = form.get('file') as File
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(data)
    expect([...form.values()].at(-1)).toBe(value)
  }))
})
