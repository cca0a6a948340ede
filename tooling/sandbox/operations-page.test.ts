import { AtendeAquiClient } from '@sdk/atendeaqui'
import { MaestroClient } from '@sdk/botcity'
import { MellophoneClient } from '@sdk/mellophone'
import { PyTakeClient } from '@sdk/pytake'
import { ValentinaClient } from '@sdk/valentina'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const clients = {
  atendeaqui: new AtendeAquiClient({ apiToken: 'a', flowKey: 'b' }),
  botcity: new MaestroClient({ login: 'a', key: 'b' }),
  mellophone: new MellophoneClient({ baseUrl: 'http://127.0.0.1/mellophone' }),
  pytake: new PyTakeClient({ email: 'a', password: 'b' }),
  valentina: new ValentinaClient({ apiKey: 'a', defaultCompanyId: 'b', onBehalfOf: 'c', setAsDefault: false }),
}

const SCOPES = [undefined, { campaign_id: 'x' }, { campaign_id: 'x', book_id: 'y' }, { character_id: 'z' }]

/** A property of a client: a resource, that of some scope where it wants one, or a method. */
function property(owner: unknown, name: string): unknown {
  const value = (owner as Readonly<Record<string, unknown>> | undefined)?.[name]
  if (!(owner instanceof ValentinaClient) || typeof value !== 'function') return value
  for (const scope of SCOPES) {
    try {
      return Reflect.apply(value, owner, [scope])
    } catch {
      // Another scope may be what it wants.
    }
  }
  return undefined
}

/** Whether an operation is a method: of its resource, or of the client itself. */
function isMethod(client: unknown, id: string): boolean {
  const [, ...own] = id.split('.')
  return [id.split('.'), own].some((names) => typeof names.reduce(property, client) === 'function')
}

test.each(Object.entries(clients))('the page of operations of %s says which are no methods of the client', (vendor, client) => {
  const page = readFileSync(resolve(import.meta.dirname, `../../packages/${vendor}/docs/operations.md`), 'utf8')
  const rows = [...page.matchAll(/^\| `([\w.]+)` \| .+$/gm)].map(([row, id = '']) => ({ row, id }))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter(({ id }) => !isMethod(client, id)).map(({ id }) => id)).toEqual(rows.filter(({ row }) => row.includes('no method of the client')).map(({ id }) => id))
})
