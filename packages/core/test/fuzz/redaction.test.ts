import { anyText, prints, wellFormedText } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operation, redactText } from '../../src/index.ts'
import { serve } from '../support/server.ts'
import { open } from '../support/session.ts'

/** Texts that stand nowhere else. */
const secretText = anyText(10).map((text) => `#q7${text}z9`)

const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => new URLSearchParams([['', text]]).toString().slice(1),
  (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
]

describe('a secret', () => {
  it('is covered in every spelling, and nothing else is', () => {
    fc.assert(fc.property(secretText, fc.constantFrom(...spellings), anyText(), anyText(), (secret, spell, before, after) => {
      const spelled = spell(secret)
      fc.pre(![before, after].some((text) => text.includes('#q7')))
      expect(redactText(`${before}${spelled}${after}`, [secret])).not.toContain(spelled)
      expect(redactText(`${before}${after}`, [secret])).toBe(`${before}${after}`)
    }))
  })

  it('of a request shows in no printed form of the error, whatever the server repeats', async () => {
    const login = operation<{ id: string; key: string; password: string; note: string }, unknown>({
      id: 'login', method: 'POST', path: '/l/{id}', sensitive: ['id', 'key', 'password'], params: { path: { id: v.string() }, query: { key: v.string() }, body: { password: v.string(), note: v.string() } }, result: v.string(),
    })
    let repeat = ''
    const server = await serve((_request, _response, count) => ({ status: [200, 400, 422, 500][count % 4] ?? 500, body: repeat, headers: { 'content-type': count % 3 === 0 ? 'text/html' : 'application/json' } }))
    const session = open(server.url, { maxRetries: 0, logger: null, validate: 'strict' })
    const secret = wellFormedText(8).map((text) => `q7${text.replaceAll(/[^ -~]|[./]/g, '')}z9`)
    await fc.assert(fc.asyncProperty(secret, fc.constantFrom(...spellings), wellFormedText(), async (value, spell, note) => {
      fc.pre(!note.includes('q7'))
      repeat = fc.stringify(note).length % 2 === 0 ? `{"message":"you sent ${spell(value)}"}` : `<p>${spell(value)}</p>`
      const error = await login(session, { id: `${value}1`, key: `${value}2`, password: value, note }).then(() => undefined, (reason: unknown) => reason as Error & { rawBody?: string; request?: { toCurl(): string } })
      if (error === undefined) return
      const printed = Object.values({ ...prints(error), raw: error.rawBody ?? '', curl: error.request?.toCurl() ?? '' })
      for (const text of printed) for (const form of spellings.map((one) => one(value))) expect(text).not.toContain(form)
    }))
  })
})
