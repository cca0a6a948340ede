import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConfigurationError, MellophoneClient, MissingTokenError } from '../src/index.ts'
import { createMellophoneSession } from '../src/session/index.ts'
import { clientOf, company, startFake, tokens } from './support/company.ts'
import { failure, thrown } from './support/failure.ts'

afterEach(() => vi.unstubAllEnvs())

function environment(values: Readonly<Record<string, string | undefined>>): void {
  for (const name of ['MELLOPHONE_BASE_URL', 'MELLOPHONE_SET_SETTINGS_TOKEN', 'MELLOPHONE_USER_MANAGE_TOKEN']) vi.stubEnv(name, values[name])
}

describe('the environment', () => {
  test('gives address and tokens', async () => {
    const fake = await startFake()
    environment({ MELLOPHONE_BASE_URL: fake.baseUrl(), MELLOPHONE_SET_SETTINGS_TOKEN: tokens.setSettingsToken, MELLOPHONE_USER_MANAGE_TOKEN: tokens.userManageToken })
    const client = new MellophoneClient()
    expect(client.baseUrl).toBe(fake.baseUrl())
    await client.setSettings({ lockout_time: 3 })
    expect(await client.getUserList({ pid: 'main' })).toHaveLength(1)
    await client.close()
    const session = createMellophoneSession()
    expect(session.baseUrl).toBe(fake.baseUrl())
    await session.close()
  })

  test('stands back behind options', async () => {
    const fake = await startFake()
    environment({ MELLOPHONE_BASE_URL: 'http://127.0.0.1:1/mellophone', MELLOPHONE_SET_SETTINGS_TOKEN: 'x', MELLOPHONE_USER_MANAGE_TOKEN: 'y' })
    const client = clientOf(fake)
    await client.setSettings({ lockout_time: 3 })
    expect(await client.getUserList({ pid: 'main' })).toHaveLength(1)
  })

  test('counts as unset when it is blank', async () => {
    environment({ MELLOPHONE_BASE_URL: '  ', MELLOPHONE_SET_SETTINGS_TOKEN: '', MELLOPHONE_USER_MANAGE_TOKEN: ' ' })
    expect(thrown(() => new MellophoneClient(), ConfigurationError).message).toBe("The option 'baseUrl' is required: give it, or set MELLOPHONE_BASE_URL")
    const client = new MellophoneClient({ baseUrl: 'http://127.0.0.1:1/mellophone' })
    await failure(client.getUserList(), MissingTokenError)
    await failure(client.setSettings({ lockout_time: 1 }), MissingTokenError)
    await client.close()
  })
})

describe('the base URL', () => {
  test.each(['', '/', '//'])('may end with %j', async (end) => {
    const fake = await startFake()
    const client = clientOf({ baseUrl: () => fake.baseUrl() + end })
    expect(await client.importGp()).toHaveLength(4)
    expect(fake.calls[0]?.path).toBe('/mellophone/importgroupsproviders')
  })

  test('without encryption to another machine is warned about, unless it is wanted', () => {
    const warn = vi.fn<(message: string) => void>()
    const logger = { warn }
    for (const baseUrl of ['http://127.0.0.1:8082/mellophone', 'http://localhost/mellophone', 'https://sso.example/mellophone']) new MellophoneClient({ baseUrl, logger }).with({})
    new MellophoneClient({ baseUrl: 'http://sso.example/mellophone', logger, allowInsecureHttp: true }).with({})
    expect(warn).not.toHaveBeenCalled()
    new MellophoneClient({ baseUrl: 'http://sso.example/mellophone', logger }).with({})
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.calls[0]?.[0]).toContain('allowInsecureHttp')
  })
})

describe('a client', () => {
  test('has the vendor’s time limit of ten seconds unless another is given', async () => {
    const fake = await startFake()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const pending = failure(clientOf(fake, { maxRetries: 0, transport: () => new Promise(() => {}) }).importGp())
      await vi.advanceTimersByTimeAsync(9_999)
      expect(await Promise.race([pending, Promise.resolve('waiting')])).toBe('waiting')
      await vi.advanceTimersByTimeAsync(2)
      expect(await pending).toMatchObject({ name: 'RequestTimeoutError', message: expect.stringContaining('10000 ms') as string })
    } finally {
      vi.useRealTimers()
    }
  })

  test('says who it is, and asks for no particular type', async () => {
    const fake = await startFake(company)
    await clientOf(fake, { headers: { 'x-request-id': 'r-1' } }).importGp()
    expect(fake.calls[0]?.headers).toMatchObject({ 'accept': '*/*', 'user-agent': expect.stringMatching(/^sdk-mellophone\//) as string, 'x-request-id': 'r-1' })
    expect(Object.keys(fake.calls[0]?.headers ?? {}).filter((name) => /authorization|cookie/.test(name))).toEqual([])
  })
})
