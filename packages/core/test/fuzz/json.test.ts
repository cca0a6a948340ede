import { damagedText, hostileValue } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DecodeError } from '../../src/errors/decode-error.ts'
import { parseJson } from '../../src/pipeline/decode.ts'
import { redactFields, redactValue } from '../../src/observe/request-summary.ts'

/** The value that the platform's parser gives, less the keys `__proto__`; `undefined` when it gives none. */
function reading(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value)) as unknown }
  } catch {
    return undefined
  }
}

function read(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseJson(text) }
  } catch (error) {
    expect(error).toBeInstanceOf(DecodeError)
    expect((error as Error).message).toMatch(/^the body is (?:not valid JSON|HTML or XML, not JSON)$/)
    return undefined
  }
}

const escaped = (text: string): string => text.replaceAll(/[a-z_]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

describe('JSON', () => {
  it('is read as the platform reads it, without the keys __proto__', () => {
    fc.assert(fc.property(fc.oneof(hostileValue, fc.jsonValue()), fc.boolean(), (value, escape) => {
      const text = JSON.stringify(value).replaceAll('"__proto__"', (key) => (escape ? escaped(key) : key))
      expect(read(text)).toEqual(reading(text))
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    }))
  })

  it('that is damaged is read as the platform reads it, or refused without being quoted', () => {
    const samples = ['{"id":1,"name":"a","deep":{"list":[1,2.5,-3e4,null,true]}}', '[]', '"text"', '{"__proto__":{"x":1}}', '{"\\u005f_proto__":1}']
    fc.assert(fc.property(damagedText(samples, ['{', '}', '[', ']', '"', ',', ':', '\\', '\\u', '__proto__', '\\u005f', '1e', '\uFEFF']), (text) => {
      expect(read(text)).toEqual(reading(text))
    }))
  })

  it('is copied with secrets and fields covered, and is otherwise the same', () => {
    const secret = 's3cr3t-value'
    const value = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(secret, `a ${secret} b`, 7), fc.array(tie('node'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'password', secret, 'toString'), tie('node'), { maxKeys: 3 })),
    })).node
    fc.assert(fc.property(value, (given) => {
      const before = JSON.stringify(given)
      expect(JSON.stringify(redactValue(given, [secret])) ?? '').not.toContain(secret)
      expect(JSON.stringify(given)).toBe(before)
      if (!before.includes(secret)) expect(redactValue(given, [secret])).toEqual(given)
      if (!before.includes('password')) expect(redactFields(given, new Set(['password']))).toEqual(given)
    }))
  })
})
