import { anyText, damagedText, hostileValue } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { parse, visit } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ApiError, RequestValidationError } from '../../src/index.ts'
import { documentText, mayWrite } from '../../src/graphql/document-text.ts'
import { failureIn, faultsOf } from '../../src/graphql/failure.ts'
import { describeBody, readDetails } from '../../src/error-body.ts'
import { withoutZone } from '../../src/campaigns/times.ts'

const documents = [
  'query A($id: ID!) { contact(id: $id) { id name } }', 'mutation B { createContact(name: "a\\"b") { id } }', 'subscription { x }', '{ a(text: """mutation \\""" { x }""") }', '# mutation\nquery { a }', 'fragment F on T { id } query Q { a { ...F } }',
]
const tokens = ['"', '"""', '\\', '#', '\n', '{', '}', 'mutation', 'subscription', 'query', '\\"""', ' ', '$', '(', ')']

/** Whether the reference implementation finds a mutation or subscription; `undefined` for no document. */
function writes(text: string): boolean | undefined {
  try {
    let found = false
    visit(parse(text), { OperationDefinition: ({ operation }) => void (found ||= operation !== 'query') })
    return found
  } catch {
    return undefined
  }
}

describe('a document', () => {
  test('that the server can take for a mutation is never taken for a query', () => {
    fc.assert(fc.property(damagedText(documents, tokens), (text) => {
      if (writes(text) === true) expect(mayWrite(text)).toBe(true)
    }))
  })

  test('of any kind is text or refused', () => {
    fc.assert(fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), anyText(), hostileValue), (given) => {
      try {
        expect(typeof documentText(given)).toBe('string')
      } catch (error) {
        expect(error).toBeInstanceOf(RequestValidationError)
      }
    }))
  })
})

const fault = fc.oneof(hostileValue, fc.record({ message: fc.oneof(hostileValue, fc.constantFrom('404: Contact not found', '999: x', 'Authentication required', 'Required role: x', '422: ')), path: hostileValue, locations: hostileValue, extensions: hostileValue }, { requiredKeys: [] }))
const body = fc.oneof(hostileValue, fc.record({ data: hostileValue, errors: fc.oneof(hostileValue, fc.array(fault, { maxLength: 3 })) }, { requiredKeys: [] }))

describe('errors of GraphQL', () => {
  test('of any form are an ApiError with messages, or none', () => {
    fc.assert(fc.property(body, fc.constantFrom(200, 400, 500), (data, status) => {
      for (const { message } of faultsOf(data)) expect(typeof message === 'string' && message !== '').toBe(true)
      const failure = failureIn({ status, headers: {}, data })
      if (failure === undefined) return
      const error = failure.error?.(failure.message, { status: failure.status, body: data })
      expect(error).toBeInstanceOf(ApiError)
      expect(error?.status).toBe(failure.status)
      expect(JSON.stringify(error)).toContain('"name"')
    }))
  })
})

describe('error bodies of REST', () => {
  test('of any form have a message and faults, or none', () => {
    const entry = fc.oneof(hostileValue, fc.record({ loc: hostileValue, msg: hostileValue, type: hostileValue }, { requiredKeys: [] }))
    const given = fc.oneof(hostileValue, fc.record({ error: fc.oneof(hostileValue, fc.record({ message: hostileValue, type: hostileValue, details: fc.array(entry) })), detail: fc.oneof(hostileValue, fc.array(entry)), message: hostileValue }, { requiredKeys: [] }))
    fc.assert(fc.property(given, (value) => {
      const { message, code } = describeBody(value)
      for (const text of [message, code]) expect(text === undefined || (typeof text === 'string' && text !== '')).toBe(true)
      for (const { loc, msg, type } of readDetails(value)) expect([loc.every((part) => typeof part === 'string' || typeof part === 'number'), typeof msg, typeof type]).toEqual([true, 'string', 'string'])
    }))
  })
})

test('any time with a zone is the same time without, any other text as it is', () => {
  const at = fc.date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9000-01-01') }).map((date) => date.toISOString())
  fc.assert(fc.property(fc.oneof(at, anyText(), fc.tuple(at, fc.constantFrom('+03:00', '-0230', 'z')).map(([text, zone]) => text.slice(0, -1) + zone)), (text) => {
    const written = withoutZone(text)
    if (written !== text) expect(new Date(`${written}Z`).getTime()).toBe(new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).getTime())
  }))
})
