import { Page } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { fieldsOf, operationName } from '../../src/graphql/document.ts'
import { withToken } from '../support/client.ts'
import { asked, operations, schema } from './documents.ts'
import { executing, inputFor, type Asked } from './executing-server.ts'

const acknowledged = (field: string): object => (field === 'deactivateOrganization' ? { acknowledgePermanentDeletion: true } : {})

describe('each field over HTTP, executed by graphql-js', () => {
  it.each(Object.entries(operations))('%s', async (field, operation) => {
    const { kind, result, list } = asked(operation)
    const args = (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[field]?.args ?? []
    const server = await executing()
    const client = withToken(server)
    const names = fieldsOf(result, list)
    for (const variables of [inputFor(args), inputFor(args, true)]) {
      const answer = await operation(client, { ...variables, ...acknowledged(field) })
      const first: unknown = answer instanceof Page ? answer.items[0] : Array.isArray(answer) ? answer[0] : answer
      expect(Object.keys(first as object)).toEqual(names)
      const sent = server.requests.at(-1)
      const body = sent?.json() as Asked
      expect([sent?.target, sent?.headers['authorization'] ?? 'none']).toEqual(['/graphql', operation.spec.auth === 'none' ? 'none' : 'Bearer access-0'])
      expect(body).toMatchObject({ operationName: operationName({ field }), ...(Object.keys(variables).length === 0 ? {} : { variables }) })
      expect(Object.hasOwn(body, 'variables')).toBe(Object.keys(variables).length > 0)
    }
    const select = names.slice(0, 1)
    const answer = await operation(client, { ...inputFor(args), ...acknowledged(field), select })
    const first: unknown = answer instanceof Page ? answer.items[0] : Array.isArray(answer) ? answer[0] : answer
    expect(Object.keys(first as object)).toEqual(select)
  })
})

it('logins alone go without a token', () => {
  expect(new Set(Object.values(operations).filter(({ spec }) => spec.auth === 'none').map(({ spec }) => spec.field))).toEqual(new Set(['login', 'refreshToken', 'register']))
})
