import type { OperationSpec, RequestSummary } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, RequestValidationError, type Session } from '../src/index.ts'
import { basePath, operations } from '../src/operations.ts'
import { accounts } from './operations/accounts.ts'
import type { Row } from './operations/row.ts'
import { rules } from './operations/rules.ts'
import { stories } from './operations/stories.ts'
import { failure, Wire } from './support/wire.ts'

interface Preparable {
  readonly spec: OperationSpec<unknown, unknown>
  prepare(session: Session, input: object): Promise<RequestSummary>
}

const rows: readonly Row[] = [...accounts, ...stories, ...rules]
const byId = new Map((operations as unknown as readonly Preparable[]).map((operation) => [operation.spec.id, operation]))

function operationOf(id: string): Preparable {
  const operation = byId.get(id)
  if (operation === undefined) throw new Error(`There is no operation ${id}`)
  return operation
}

/** An input whose ids in the path are their own names. */
const inputOf = ({ spec }: Preparable, further: object = {}): Record<string, unknown> => ({
  ...Object.fromEntries(Object.keys(spec.params?.path ?? {}).map((name) => [name, name])), ...further,
})

it('there are 166 operations, each with its own id, method and path', () => {
  expect(basePath).toBe('')
  expect(operations.map(({ spec }) => spec.id).toSorted()).toEqual(rows.map(([id]) => id).toSorted())
  expect(new Set(rows.map(([, sent]) => sent)).size).toBe(166)
})

describe.each(rows.map(([id, sent, acting, further]) => ({ id, sent, acting, further })))('$id', ({ id, sent, acting, further }) => {
  it(`sends ${sent}`, async () => {
    const operation = operationOf(id)
    const wire = new Wire()
    const client = wire.client({ onBehalfOf: acting === 'none' || id === 'companies.getStatistics' ? undefined : 'u' })
    const { method, url, headers } = await operation.prepare(client, inputOf(operation, further))
    expect(`${method} ${url.replace('https://noir.test/api/v1', '')}`).toBe(sent.replaceAll(/[{}]/g, ''))
    expect(Object.hasOwn(headers, 'on-behalf-of')).toBe(acting !== 'none' && id !== 'companies.getStatistics')
    expect(wire.sent).toEqual([])
  })

  it('says what its path, its acting user and its other required fields are', async () => {
    const operation = operationOf(id)
    const client = new Wire().client()
    const complete = inputOf(operation, { ...further, ...(acting === 'required' ? { on_behalf_of: 'u' } : {}) })
    await operation.prepare(client, complete)
    const company = 'defaults' in operation.spec ? ['company_id', 'on_behalf_of'] : []
    for (const name of Object.keys(complete)) {
      const error = await failure(() => operation.prepare(client, { ...complete, [name]: undefined }))
      expect(error).toBeInstanceOf(company.includes(name) ? ConfigurationError : RequestValidationError)
      expect(String(error)).toContain(`'${name}'`)
    }
  })

  it('sends the acting user of the call, or refuses one', async () => {
    const operation = operationOf(id)
    const prepared = operation.prepare(new Wire().client({ onBehalfOf: 'default' }), inputOf(operation, { ...further, on_behalf_of: 'u' }))
    const outcome = await prepared.then(({ headers }) => Object.hasOwn(headers, 'on-behalf-of'), (error: RequestValidationError) => error.issues.map(({ path }) => path))
    expect(outcome).toEqual(acting === 'none' ? ['on_behalf_of'] : true)
  })
})
