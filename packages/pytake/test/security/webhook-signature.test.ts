import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RequestValidationError } from '../../src/index.ts'
import { sign, verifySignature } from '../../src/webhooks/index.ts'

const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] })
const signature = `sha256=${createHmac('sha256', 'app-secret').update(body).digest('hex')}`

describe('a signature', () => {
  it('is right for the very bytes and the very secret alone', () => {
    expect(sign(body, 'app-secret')).toBe(signature)
    expect(verifySignature(body, signature, 'app-secret')).toBe(true)
    expect(verifySignature(new TextEncoder().encode(body), signature, 'app-secret')).toBe(true)
    expect(verifySignature(body, [signature], 'app-secret')).toBe(true)
    expect(verifySignature(`${body} `, signature, 'app-secret')).toBe(false)
    expect(verifySignature(body, signature, 'other-secret')).toBe(false)
  })

  it.each([[undefined], [null], [''], ['sha256='], [signature.slice(7)], [signature.toUpperCase()], [`${signature}0`], [[signature, signature]], [[]], [7], ['sha256=é'.padEnd(71, 'é')]])('%j is wrong', (header) => {
    expect(verifySignature(body, header as string, 'app-secret')).toBe(false)
  })

  it.each([[JSON.parse(body)], [new TextEncoder().encode(body).buffer], [undefined]])('is of a body as it came alone, not of %o', (parsed) => {
    expect(() => verifySignature(parsed as never, signature, 'app-secret')).toThrow(RequestValidationError)
    expect(() => verifySignature(parsed as never, signature, 'app-secret')).toThrow("'rawBody' must be the body as it came")
  })

  it('needs a secret', () => {
    expect(() => verifySignature(body, signature, '')).toThrow(RequestValidationError)
    expect(() => verifySignature(body, signature, undefined as never)).toThrow(RequestValidationError)
  })
})
