import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  ApiError, APIError, AuthenticationError, AuthorizationError, ConflictError, ConnectionError, NotFoundError, RateLimitError, ResponseParseError, ResponseValidationError,
  ServerError, setApiKey, UnprocessableEntityError, ValentinaError, ValidationError,
} from '../src/index.ts'
import { campaign, problem } from './support/bodies.ts'
import { failure, Wire, type Answer } from './support/wire.ts'

const get = (answer: Answer, options = {}) => failure(() => new Wire(answer).client({ defaultCompanyId: 'c', onBehalfOf: 'u', maxRetries: 0, ...options }).campaigns().get({ campaign_id: 'a' }))

describe('the class of an error', () => {
  it.each<[status: number, kind: new (...args: never[]) => Error]>([
    [400, ValidationError], [401, AuthenticationError], [403, AuthorizationError], [404, NotFoundError], [409, ConflictError], [422, UnprocessableEntityError],
    [429, RateLimitError], [500, ServerError], [502, ServerError], [503, ServerError], [504, ServerError], [405, ApiError], [418, ApiError],
  ])('of status %i', async (status, kind) => {
    const error = await get({ status, body: problem(status) })
    expect(error).toBeInstanceOf(kind)
    expect(error).toBeInstanceOf(ValentinaError)
    expect(error).toMatchObject({ name: kind.name, status, vendor: 'valentina', operation: 'campaigns.get', sent: 'yes' })
  })

  it('has the root of the vendor, also where no server was reached', async () => {
    expect(APIError).toBe(ValentinaError)
    for (const error of [await get('lost'), await get({ body: 'text' }), await get({ body: { ...campaign(), danger: 'high' } }), await failure(() => new Wire().client().companies.get({} as never))]) {
      expect(error).toBeInstanceOf(APIError)
    }
    expect(await get('lost')).toBeInstanceOf(ConnectionError)
    expect(await get({ body: 'text' })).toBeInstanceOf(ResponseParseError)
    expect(await get({ body: { ...campaign(), danger: 'high' } })).toBeInstanceOf(ResponseValidationError)
    expect(new Error('other')).not.toBeInstanceOf(APIError)
  })
})

describe('what an error tells', () => {
  it('is what the problem says', async () => {
    const body = problem(409, { code: 'LAST_IDENTITY', detail: 'It is the last one.' })
    expect(await get({ status: 409, headers: { 'content-type': 'application/problem+json', 'x-request-id': 'req_header' }, body })).toMatchObject({
      code: 'LAST_IDENTITY', title: 'Title', detail: 'It is the last one.', instance: 'https://noir.test/api/v1/companies?limit=1', requestId: 'req_header', body,
      message: expect.stringContaining('It is the last one.') as string, invalidParameters: [],
    })
  })

  it.each<[what: string, further: object, expected: object[]]>([
    ['named fields', { invalid_parameters: [{ field: 'limit', message: 'Expected `int` <= 100' }] }, [{ field: 'limit', message: 'Expected `int` <= 100' }]],
    ['a missing field, whose name is in the message', { invalid_parameters: [{ field: 'data', message: 'Object missing required field `name`' }] }, [{ field: 'name', message: 'Object missing required field `name`' }]],
    ['a rule of a model, whose field is in the detail', { detail: "name: Length of 'ab' 2 < 3", invalid_parameters: [{ field: 'body', message: 'One or more fields did not pass validation.' }] }, [{ field: 'name', message: 'One or more fields did not pass validation.' }]],
    ['a missing parameter, whose name is in the detail', { detail: "Missing required query parameter 'campaign_id' for path /api/v1/companies/c/characters/autogenerate", invalid_parameters: [{ field: 'body', message: 'No.' }] }, [{ field: 'campaign_id', message: 'No.' }]],
    ['a rule without field', { detail: 'Not enough: experience', invalid_parameters: [{ field: 'body', message: 'No.' }] }, [{ field: 'body', message: 'No.' }]],
    ['none', {}, []],
    ['nonsense', { invalid_parameters: [1, { field: 2 }, null] }, []],
  ])('lists invalid parameters: %s', async (_what, further, expected) => {
    const error = await get({ status: 400, body: problem(400, further) })
    expect(error).toBeInstanceOf(ValidationError)
    expect((error as ValidationError).invalidParameters).toEqual(expected)
  })

  it('of a 500 comes in two forms', async () => {
    expect(await get({ status: 500, headers: { 'x-request-id': 'req_header' }, body: { status_code: 500, detail: 'Internal Server Error' } })).toMatchObject({
      name: 'ServerError', status: 500, detail: 'Internal Server Error', title: undefined, requestId: 'req_header',
    })
    expect(await get({ status: 500, body: problem(500, { title: 'Internal Server Error', detail: 'Something went wrong.' }) })).toMatchObject({
      name: 'ServerError', detail: 'Something went wrong.', title: 'Internal Server Error', requestId: 'req_body',
    })
  })

  it('of a proxy is its status', async () => {
    expect(await get({ status: 502, headers: { 'content-type': 'text/html' } })).toMatchObject({ name: 'ServerError', status: 502, title: undefined, detail: undefined, invalidParameters: [], requestId: undefined })
  })
})

describe('secrets', () => {
  it('are in no printed form: not the key, not a token, not a new key', async () => {
    const wire = new Wire({ status: 422, body: problem(422, { detail: 'The token token-secret of key-secret is wrong' }) }, { status: 201, body: { api_key: 'fresh-secret' } })
    const client = wire.client({ apiKey: 'key-secret', defaultCompanyId: 'c' })
    const refused = await failure(() => client.identity.identify({ provider: 'github', token: 'token-secret' }))
    const invalid = await failure(() => client.developer.regenerateApiKey())
    expect(refused).toBeInstanceOf(UnprocessableEntityError)
    expect(invalid).toBeInstanceOf(ResponseValidationError)
    for (const shown of [client, refused, invalid].flatMap((value) => [inspect(value, { depth: 9, showHidden: true }), JSON.stringify(value), String(value)])) {
      expect(shown).not.toMatch(/(?:key|token|fresh)-secret/)
    }
    expect(wire.sent[0]?.headers['x-api-key']).toBe('key-secret')
  })

  it('can be replaced while the client is in use', async () => {
    const wire = new Wire({ body: campaign() })
    const client = wire.client({ apiKey: 'old-secret', defaultCompanyId: 'c', onBehalfOf: 'u' })
    const derived = client.with({ timeoutMs: 500 })
    client.setApiKey('new-secret')
    await client.campaigns().get({ campaign_id: 'a' })
    await derived.campaigns().get({ campaign_id: 'a' })
    expect(wire.sent.map(({ headers }) => headers['x-api-key'])).toEqual(['new-secret', 'new-secret'])
    expect(inspect([client, derived], { depth: 9, showHidden: true })).not.toContain('-secret')
    setApiKey(derived, 'third-secret')
    await client.campaigns().get({ campaign_id: 'a' })
    expect(wire.sent.at(-1)?.headers['x-api-key']).toBe('third-secret')
    expect(() => setApiKey({ vendor: 'botcity' } as never, 'k')).toThrow('The first argument must be a session or client of Valentina')
    for (const key of ['', ' ', 1]) expect(() => client.setApiKey(key as string)).toThrow('The API key must be a string that is not empty')
  })
})
