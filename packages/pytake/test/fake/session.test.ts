import { AuthenticationError, AuthorizationError, RateLimitError } from '@sdk/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PyTakeClient, ValidationError, type PyTakeOptions } from '../../src/index.ts'
import { createFakePyTake, type FakePyTake, type FakePyTakeOptions } from '../../src/testing/index.ts'
import { failure } from '../support/failure.ts'

/** A strict client of a fake that listens. */
async function start(options: FakePyTakeOptions = {}, clientOptions: PyTakeOptions = {}): Promise<{ fake: FakePyTake; client: PyTakeClient }> {
  const fake = createFakePyTake(options)
  await fake.listen()
  const client = new PyTakeClient({ baseUrl: fake.baseUrl(), validate: 'strict', maxRetries: 0, ...fake.credentials, ...clientOptions })
  onTestFinished(async () => {
    await client.close()
    await fake.stop()
  })
  return { fake, client }
}

const sent = ({ calls }: FakePyTake): string[] => calls.map(({ method, path, status }) => `${method} ${path} ${status}`)

describe('the session of a client with a fake', () => {
  it('logs in at the first call and uses the token', async () => {
    const { fake, client } = await start()
    expect(await client.auth.me()).toMatchObject({ email: 'ana@acme.example', role: 'org_admin', id: fake.userId, organization_id: fake.organizationId })
    expect(sent(fake)).toEqual(['POST /api/v1/auth/login 200', 'GET /api/v1/auth/me 200'])
  })

  it('refreshes once for all callers when the token has ended', async () => {
    const { fake, client } = await start()
    await client.auth.me()
    fake.clock.advance(900_000)
    fake.clearCalls()
    await Promise.all([client.auth.me(), client.auth.verifyToken(), client.auth.me(), client.auth.verifyToken()])
    expect(sent(fake).filter((line) => line.includes('/refresh'))).toEqual(['POST /api/v1/auth/refresh 200'])
    expect(sent(fake).filter((line) => line.endsWith(' 401'))).toHaveLength(4)
    expect(sent(fake).filter((line) => line.endsWith(' 200'))).toHaveLength(5)
  })

  it('logs in again when the refresh token has ended, too', async () => {
    const { fake, client } = await start()
    await client.auth.me()
    fake.clock.advance(604_800_000)
    fake.clearCalls()
    await client.auth.me()
    expect(sent(fake)).toEqual(['GET /api/v1/auth/me 401', 'POST /api/v1/auth/refresh 401', 'POST /api/v1/auth/login 200', 'GET /api/v1/auth/me 200'])
  })

  it('gives tokens the lives that were asked for', async () => {
    const { fake, client } = await start({ tokenLifetimes: { accessSeconds: 60, refreshSeconds: 120 } })
    const { token } = await client.auth.login(fake.credentials)
    expect(token.expires_in).toBe(60)
    fake.clock.advance(119_000)
    const renewed = await client.auth.refresh({ refresh_token: token.refresh_token })
    expect(renewed.access_token).not.toBe(token.access_token)
    fake.clock.advance(1000)
    await failure(client.auth.refresh({ refresh_token: token.refresh_token }), AuthenticationError)
  })

  it('takes no refresh token for an access token, and no foreign one', async () => {
    const { fake, client } = await start()
    const { token } = await client.auth.login(fake.credentials)
    for (const accessToken of [token.refresh_token, `${token.access_token.slice(0, -4)}AAAA`, 'not-a-jwt']) {
      const other = new PyTakeClient({ baseUrl: fake.baseUrl(), tokens: { accessToken }, maxRetries: 0 })
      expect(await failure(other.auth.me(), AuthenticationError)).toMatchObject({ message: 'Could not validate credentials' })
      await other.close()
    }
  })

  it('refuses wrong passwords, and locks the account after five', async () => {
    const { fake, client } = await start()
    const wrong = { email: fake.credentials.email, password: 'WrongPass1' }
    for (let attempt = 0; attempt < 5; attempt++) expect(await failure(client.auth.login(wrong), AuthenticationError)).toMatchObject({ message: 'Incorrect email or password' })
    expect((await failure(client.auth.login(fake.credentials), AuthorizationError)).message).toBe('Account is locked until 2026-01-01T00:30:00.000+00:00')
    fake.clock.advance(30 * 60_000)
    expect((await client.auth.login(fake.credentials)).message).toBe('Login successful')
  })

  it('names each fault of an input', async () => {
    const { client } = await start()
    const error = await failure(client.auth.login({ email: 'not-an-email', password: 'Abc1' }), ValidationError)
    expect(error.details).toEqual([
      { type: 'value_error', loc: ['body', 'email'], msg: 'value is not a valid email address: An email address must have an @-sign.' },
      { type: 'string_too_short', loc: ['body', 'password'], msg: 'String should have at least 8 characters' },
    ])
  })

  it('limits logins when it is asked to', async () => {
    const { fake, client } = await start({ rateLimits: true })
    for (let count = 0; count < 5; count++) await client.auth.login(fake.credentials)
    const error = await failure(client.auth.login(fake.credentials), RateLimitError)
    expect(error).toMatchObject({ status: 429, code: 'rate_limit_exceeded', retryAfterMs: 60_000 })
    fake.clock.advance(60_000)
    const later = new PyTakeClient({ baseUrl: fake.baseUrl(), tokens: { accessToken: 'none' }, maxRetries: 0 })
    await later.auth.login(fake.credentials)
    await later.close()
  })
})
