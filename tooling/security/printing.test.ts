import { inspect } from 'node:util'
import { prints } from '@sdk-internal/fuzz'
import { SdkError, type Transport } from '@sdk/core'
import { expect, test } from 'vitest'
import { makers } from './clients.ts'

const secret = 'printed-secret-73'
const options = { baseUrl: 'https://example.com', headers: { 'x-mine': secret }, tls: { key: secret }, logger: null }

test.each(Object.entries(makers))('%s shows no credential in any printed form', (_name, make) => {
  const printed = Object.entries(prints(make(secret, options)))
  expect(printed.length).toBeGreaterThan(10)
  expect(printed.filter(([, text]) => text.includes(secret)).map(([way]) => way)).toEqual([])
})

test.each(Object.entries(makers))('%s shows no credential to a printer that ignores how it wants to be printed', (_name, make) => {
  for (const value of [make(secret, options), { deep: [make(secret, options)] }]) {
    const text = inspect(value, { customInspect: false, showHidden: true, depth: null, maxArrayLength: null, maxStringLength: null })
    expect(text).not.toContain(secret)
  }
})

test.each(Object.entries(makers))('%s fails with errors that show no credential to it either', async (_name, make) => {
  const echo: Transport = async (request, context) => {
    context.started()
    if (request.path.endsWith('/lost')) throw Object.assign(new Error('lost'), { code: 'ECONNRESET' })
    context.answered()
    return { status: 400, headers: { 'content-type': 'application/json', 'x-request-id': secret }, body: new TextEncoder().encode(JSON.stringify({ message: secret, headers: request.headers })) }
  }
  const session = make(secret, { ...options, tls: undefined, transport: echo, maxRetries: 0 })
  for (const path of ['/refused', '/lost']) {
    const error: unknown = await session.request({ method: 'POST', path, body: { note: 'n' } }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SdkError)
    expect(inspect(error, { customInspect: false, showHidden: true, depth: null, maxStringLength: null })).not.toContain(secret)
  }
})

test('such a printer sees what objects do not hide', () => {
  expect(inspect(Object.defineProperty({}, 'hidden', { value: { secret } }), { customInspect: false, showHidden: true, depth: null })).toContain(secret)
})
