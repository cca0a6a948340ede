import type { OperationSpec } from '@sdk/core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as services from '../src/default-client/index.ts'
import { ValentinaClient } from '../src/index.ts'
import { operations } from '../src/operations.ts'
import { lines } from './replay/lines.ts'
import { Wire } from './support/wire.ts'

const text = readFileSync(join(import.meta.dirname, '../docs/coming-from-python.md'), 'utf8')
const [, methods = '', gone = ''] = text.split(/^## (?:Methods|Methods that have no route any more)$/m)

interface Row {
  readonly section: string
  readonly python: string
  readonly method: string
  readonly resource: string
  readonly scope: string | undefined
  readonly name: string
  readonly fields: string
}

const rows = methods.split(/^### /m).slice(1).flatMap((part): Row[] => {
  const [section = ''] = part.split('\n', 1)
  return [...part.matchAll(/^\| `((\w+)\(.*?\))` \| `client\.(\w+)(\(.*?\))?\.(\w+)\((?:\{ (.*) \})?\)` \|$/gm)].map(
    ([, python = '', method = '', resource = '', scope, name = '', fields = '']) => ({ section, python, method, resource, scope, name, fields }),
  )
})

/** Names of the fields of `{ … }`. */
const namesOf = (fields: string): string[] =>
  fields.replaceAll(/: \{.*?\}/g, '').split(', ').map((field) => field.split(':', 1)[0] ?? '').filter((name) => name !== '' && name !== '…')

const ids = ['company_id', 'campaign_id', 'book_id', 'character_id', 'user_id'] as const
const client = new ValentinaClient({ apiKey: 'key', transport: new Wire().transport, defaultCompanyId: 'c', onBehalfOf: 'u', setAsDefault: false })

/** The resource with its scope, as the table writes it. */
function resourceOf({ resource, scope }: Row): Readonly<Record<string, unknown>> {
  const found = (client as unknown as Readonly<Record<string, unknown>>)[resource]
  const given = Object.fromEntries(ids.filter((id) => new RegExp(`\\b${id}\\b`).test(scope ?? '')).map((id) => [id, id]))
  return (scope === undefined ? found : (found as (scope: object) => unknown).call(client, given)) as Readonly<Record<string, unknown>>
}

/** Fields of all operations of a resource. */
const fieldsOf = (resource: string): ReadonlySet<string> =>
  new Set((operations as unknown as readonly { readonly spec: OperationSpec<never, unknown> }[])
    .filter(({ spec }) => spec.id.startsWith(`${resource}.`)).flatMap(({ spec }) => Object.values(spec.params ?? {}).flatMap((group) => Object.keys(group as object))))

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

describe('the page for users of the Python client', () => {
  test('has all 238 methods', () => {
    expect(rows).toHaveLength(238)
    expect(new Set(rows.map(({ resource, method }) => `${resource}.${method}`)).size).toBe(238)
    expect(methods.match(/^\| `/gm)).toHaveLength(238)
  })

  test('has every method that was recorded', () => {
    const written = new Set(rows.map(({ resource, method }) => `${resource.toLowerCase()}.${method}`))
    const recorded = lines.filter(({ call }) => call.raw !== true).map(({ op }) => {
      const [service = '', method = ''] = op.split('.')
      return `${service.toLowerCase()}.${snake(method)}`
    })
    expect([...new Set(recorded)].filter((one) => !written.has(one))).toEqual([])
  })

  test.each(rows.map((row) => [`${row.section}: ${row.python}`, row] as const))('%s', (_, row) => {
    expect(snake(row.name)).toBe(row.method)
    expect(typeof resourceOf(row)[row.name]).toBe('function')
    const known = fieldsOf(row.resource)
    expect(namesOf(row.fields).filter((name) => !known.has(name))).toEqual([])
  })

  test('names services and resources that exist', () => {
    const functions = [...text.matchAll(/`(\w+Service)\b/g)].map(([, name = '']) => name)
    expect(new Set(functions).size).toBe(18)
    expect(functions.filter((name) => !(name in services))).toEqual([])
    expect([...text.matchAll(/`client\.(\w+)/g)].map(([, name = '']) => name).filter((name) => !(name in client))).toEqual([])
  })

  test('says what became of methods that are gone, in names that exist', () => {
    const mentioned = [...gone.matchAll(/`client\.(\w+)(\(.*?\))?\.(\w+)/g)].map(([, resource = '', scope, name = '']): Row => (
      { section: '', python: '', method: '', resource, scope, name, fields: '' }
    ))
    expect(mentioned.length).toBeGreaterThan(5)
    expect(mentioned.filter((row) => typeof resourceOf(row)[row.name] !== 'function')).toEqual([])
  })
})
