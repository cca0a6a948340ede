import { selfSignedCertificate, startFaultServer } from '@sdk/core/testing'
import { describe, expect, test } from 'vitest'
import { AbortError, AuthenticationError, AuthorizationError, ConfigurationError, ConnectionError, MaestroClient, ResponseParseError, TimeoutError, type MaestroTokens } from '../src/index.ts'
import { company, connect } from './support/company.ts'
import { failure } from './support/failure.ts'

const logins = (calls: readonly { readonly path: string }[]): number => calls.filter(({ path }) => path.endsWith('/login')).length

describe('logging in', () => {
  test('happens once for any number of concurrent first calls', async () => {
    const { client, fake } = await connect()
    await Promise.all(Array.from({ length: 20 }, () => client.tasks.get({ id: 1 })))
    expect([logins(fake.calls), fake.calls.length]).toEqual([1, 21])
    expect([client.token, client.organization, client.login]).toEqual(['access-token-0001', 'acme-org', company.login])
  })

  test('sends no credentials with the login itself, and three headers with all else', async () => {
    const { client, fake } = await connect()
    await client.tasks.get({ id: 1 })
    const [login, get] = fake.calls
    expect(Object.keys(login?.headers ?? {}).filter((name) => ['authorization', 'token', 'organization'].includes(name))).toEqual([])
    expect(get?.headers).toMatchObject({ authorization: 'Bearer access-token-0001', token: 'access-token-0001', organization: 'acme-org' })
  })

  test.each([['token', undefined, 'access-token-0001'], ['bearer', 'Bearer access-token-0001', undefined]] as const)('auth: %s sends one header', async (auth, authorization, token) => {
    const { client, fake } = await connect({}, { auth, organizationHeader: 'X-Organization' })
    await client.tasks.get({ id: 1 })
    const { headers = {} } = fake.calls.at(-1) ?? {}
    expect([headers['authorization'], headers['token'], headers['x-organization'], headers['organization']]).toEqual([authorization, token, 'acme-org', undefined])
  })

  test('that fails raises, caches nothing, and is tried again by the next call', async () => {
    const { client, fake } = await connect({ key: 'another key' })
    const seen = await failure(client.tasks.get({ id: 1 }), AuthenticationError)
    expect([seen.message, seen.operation, client.token, client.tokens]).toEqual(['HTTP 401: login or key is wrong', 'session.sendLogin', undefined, undefined])
    await failure(client.authenticate(), AuthenticationError)
    expect([logins(fake.calls), fake.calls.length]).toEqual([2, 2])
  })

  test('that fails leaves the tokens as they were', async () => {
    const { client } = await connect({ key: 'another key', accessTokens: ['stored'] }, { tokens: { accessToken: 'stored' } })
    await failure(client.authenticate(), AuthenticationError)
    expect(client.token).toBe('stored')
  })

  test('needs an access token in the answer', async () => {
    const { client, fake } = await connect()
    fake.inject({ fault: { kind: 'body', body: '{"organizationLabel":"acme-org"}', headers: { 'content-type': 'application/json' } } })
    const seen = await failure(client.tasks.get({ id: 1 }), ResponseParseError)
    expect([seen.message.includes('no access token'), client.tokens]).toEqual([true, undefined])
  })

  test('works without a workspace in the answer: the login stands for it', async () => {
    const { client, fake } = await connect()
    fake.inject({ after: true, fault: { kind: 'body', body: '{"accessToken":"access-token-0001"}', headers: { 'content-type': 'application/json' } } })
    await client.tasks.get({ id: 1 })
    expect([fake.calls.at(-1)?.headers['organization'], client.organization]).toEqual([company.login, company.login])
  })

  test('authenticate() gives the answer of the login', async () => {
    const { client } = await connect()
    const response = await client.authenticate()
    expect(response).toMatchObject({ ok: true, statusCode: 200, url: `${client.baseUrl}/api/v2/workspace/login`, data: { accessToken: 'access-token-0001', organizationLabel: 'acme-org' } })
    expect(response.raw).toBeInstanceOf(Uint8Array)
    expect(JSON.stringify(response)).not.toContain('access-token')
  })

  test('authenticate() can be aborted', async () => {
    const { client, fake } = await connect()
    fake.inject({ fault: { kind: 'delay', ms: 5_000 } })
    await failure(client.authenticate({ signal: AbortSignal.timeout(20) }), AbortError)
    expect(client.tokens).toBeUndefined()
  })
})

describe('a token that is over', () => {
  test('is renewed once for all calls that meet a 401, and each is repeated', async () => {
    const { client, fake } = await connect()
    await client.authenticate()
    fake.expireTokens()
    const tasks = await Promise.all(Array.from({ length: 10 }, () => client.tasks.get({ id: 1 })))
    expect([tasks.length, logins(fake.calls), client.token]).toEqual([10, 2, 'access-token-0002'])
  })

  test('is renewed before its assumed end without a 401', async () => {
    const { client, fake } = await connect({}, { tokenLifetimeMs: 1 })
    await client.authenticate()
    await expect.poll(() => (client.tokens?.expiresAt ?? 0) < Date.now()).toBe(true)
    await client.tasks.get({ id: 1 })
    expect([logins(fake.calls), fake.calls.some(({ status }) => status === 401)]).toEqual([2, false])
  })

  test('that lives shortly is not renewed by every call', async () => {
    const { client, fake } = await connect({}, { tokenLifetimeMs: 10_000 })
    for (let n = 0; n < 5; n++) await client.tasks.get({ id: 1 })
    expect(logins(fake.calls)).toBe(1)
  })

  test('leads to one repeat only: a second 401 is the result', async () => {
    const { client, fake } = await connect({}, { tokens: { accessToken: 'stale' } })
    fake.inject({ fault: { kind: 'status', status: 401, body: '{"message":"no"}' }, times: 2, match: ({ path }) => !path.endsWith('/login') })
    expect(await failure(client.tasks.get({ id: 1 }), AuthenticationError)).toMatchObject({ message: 'no', status: 401, attempts: 2 })
    expect(logins(fake.calls)).toBe(1)
  })

  test('given by hand cannot be renewed', async () => {
    const { fake } = await connect()
    const client = new MaestroClient({ baseUrl: fake.baseUrl(), token: 'given', organization: 'acme-org' })
    await failure(client.tasks.get({ id: 1 }), AuthenticationError)
    const seen = await failure(client.authenticate(), ConfigurationError)
    expect([seen.message.includes('BOTCITY_KEY'), logins(fake.calls)]).toEqual([true, 0])
    client.logout()
    expect((await failure(client.tasks.get({ id: 1 }), ConfigurationError)).message).toContain('BOTCITY_LOGIN and BOTCITY_KEY')
    await client.close()
  })

  test('is not renewed with renewOn401: false', async () => {
    const { client, fake } = await connect({}, { renewOn401: false, tokens: { accessToken: 'stale' } })
    await failure(client.tasks.get({ id: 1 }), AuthenticationError)
    expect(logins(fake.calls)).toBe(0)
  })
})

describe('tokens', () => {
  test('are told, can be stored, and save the next client a login', async () => {
    const told: (MaestroTokens | undefined)[] = []
    const { client, fake } = await connect({}, { onTokens: (tokens) => told.push(tokens) })
    await client.tasks.get({ id: 1 })
    expect(told).toMatchObject([{ accessToken: 'access-token-0001', organizationLabel: 'acme-org' }])
    const stored = JSON.parse(JSON.stringify(told[0])) as MaestroTokens
    const second = new MaestroClient({ login: 'l', key: 'k', baseUrl: fake.baseUrl(), tokens: stored })
    await second.tasks.get({ id: 1 })
    expect([logins(fake.calls), second.organization]).toEqual([1, 'acme-org'])
    client.logout()
    expect([told.at(-1), client.token]).toEqual([undefined, undefined])
    await second.close()
  })

  test('never leave the client\'s server', async () => {
    const { client, fake } = await connect()
    const other = await connect()
    await client.authenticate()
    const response = await client.requestRaw({ path: `${other.fake.baseUrl()}/api/v2/task/1` })
    expect([response.statusCode, fake.calls.length]).toEqual([401, 1])
    expect(Object.keys(other.fake.calls[0]?.headers ?? {}).filter((name) => ['authorization', 'token', 'organization'].includes(name))).toEqual([])
  })
})

describe('the workspace', () => {
  test('can be set without a new login', async () => {
    const { client, fake } = await connect({ organizations: ['other-org'] })
    await client.tasks.get({ id: 1 })
    client.setOrganization('other-org')
    await client.tasks.get({ id: 1 })
    expect([client.organization, logins(fake.calls), fake.calls.at(-1)?.headers['organization']]).toEqual(['other-org', 1, 'other-org'])
    expect(() => client.setOrganization(' ')).toThrow(ConfigurationError)
    expect(() => client.setOrganization('日本')).toThrow(ConfigurationError)
  })

  test('of others is refused by the server', async () => {
    const { client } = await connect({}, { organization: 'not-ours' })
    expect(await failure(client.tasks.get({ id: 1 }), AuthorizationError)).toMatchObject({ status: 403 })
  })

  test('is not waited for beyond deadline and signal', async () => {
    for (const [options, expected] of [[{ deadlineMs: 50 }, TimeoutError], [{ signal: AbortSignal.timeout(50) }, AbortError]] as const) {
      const { client, fake } = await connect()
      fake.inject({ fault: { kind: 'delay', ms: 20_000 } })
      expect(await failure(client.credentials.create({ label: 'c', values: {} }, options), expected)).toMatchObject({ operation: 'credentials.create', sent: 'no' })
      expect(fake.calls.filter(({ path }) => !path.endsWith('/login'))).toEqual([])
    }
  })

  test('is asked for before it goes into a body', async () => {
    const { client, fake } = await connect()
    await client.schedules.create({ activityLabel: 'invoices', cron: '0 0 8 ? * *' })
    expect(JSON.parse(fake.calls.at(-1)?.body ?? '')).toMatchObject({ organizationLabel: 'acme-org' })
  })
})

test('self-signed certificates are accepted only when asked for', async () => {
  const server = await startFaultServer({ tls: selfSignedCertificate() })
  server.always({ kind: 'answer', body: '{"version":"4.0.0"}' })
  const options = { baseUrl: server.origin, token: 't', maxRetries: 0, logger: null }
  const strict = new MaestroClient(options)
  expect(await failure(strict.version(), ConnectionError)).toMatchObject({ code: 'TLS' })
  const lax = new MaestroClient({ ...options, verify: false })
  expect(await lax.version()).toEqual({ version: '4.0.0' })
  await Promise.all([strict.close(), lax.close(), server.close()])
})
