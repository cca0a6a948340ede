import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  AbortError, AuthenticationError, ConfigurationError, ConnectionError, MaestroClient, MaestroClientError, NotFoundError, RequestValidationError, ResponseParseError, TimeoutError, type Download, type Task,
} from '../src/index.ts'
import { createMaestroSession } from '../src/session/index.ts'
import * as tasks from '../src/tasks/index.ts'
import { company, connect, paths } from './support/company.ts'
import { failure } from './support/failure.ts'

afterEach(() => vi.unstubAllEnvs())

describe('options', () => {
  test('come from the environment, and what is given wins', async () => {
    vi.stubEnv('BOTCITY_LOGIN', company.login)
    vi.stubEnv('BOTCITY_KEY', company.key)
    vi.stubEnv('BOTCITY_ORGANIZATION', 'from-env')
    const { fake } = await connect()
    vi.stubEnv('BOTCITY_BASE_URL', `${fake.baseUrl()}/`)
    const client = new MaestroClient({ organization: 'acme-org' })
    expect((await client.tasks.get({ id: 1 })).id).toBe(1)
    expect([client.login, client.organization, client.baseUrl]).toEqual([company.login, 'acme-org', fake.baseUrl()])
    await client.close()
  })

  test('that name credentials do without a token of the environment', async () => {
    vi.stubEnv('BOTCITY_TOKEN', 'of-another-workspace')
    const { client } = await connect()
    expect(client.token).toBeUndefined()
    await client.tasks.get({ id: 1 })
    expect(client.token).toBe('access-token-0001')
    const anonymous = new MaestroClient({ baseUrl: client.baseUrl })
    expect(anonymous.token).toBe('of-another-workspace')
    await anonymous.close()
  })

  test('name what is missing, with its variable', () => {
    vi.stubEnv('BOTCITY_LOGIN', ' ')
    expect(() => new MaestroClient()).toThrow(/'login'.*BOTCITY_LOGIN/)
    expect(() => createMaestroSession({ login: 'l' })).toThrow(/'key'.*BOTCITY_KEY/)
    expect(() => new MaestroClient()).toThrow(MaestroClientError)
    expect(new MaestroClient({ token: 't' }).baseUrl).toBe('https://developers.botcity.dev')
  })

  test.each([
    [{ timeout: 3 }, /'timeoutMs'/], [{ auth: 'cookie' }, /'auth'/], [{ tokenLifetimeMs: 0 }, /'tokenLifetimeMs'/], [{ onTokens: 1 }, /'onTokens'/], [{ verify: 'no' }, /'verify'/],
    [{ tokens: {} }, /'accessToken'/], [{ token: 'a', tokens: { accessToken: 'b' } }, /mean the same/], [{ organization: 'a\nb' }, /'organization'/], [{ organizationHeader: 'a b' }, /'organizationHeader'/],
    [{ organizationHeader: 'Authorization' }, /'organizationHeader'/], [{ organizationHeader: 'token' }, /'organizationHeader'/], [{ tokens: null }, /'accessToken'/],
    [{ tokens: { accessToken: 'a', organizationLabel: '日本' } }, /'organizationLabel'/],
    [{ headers: { organization: 'x' } }, /is set by the SDK/], [{ taskId: {} }, /'taskId'/], [{ offline: 'no' }, /'offline'/], [{ baseUrl: 'https://u:p@acme.botcity.dev' }, /user name or password/],
  ])('%j is refused', (wrong, message) => {
    expect(() => new MaestroClient({ login: 'l', key: 'k', ...wrong } as never)).toThrow(message)
    expect(() => new MaestroClient({ login: 'l', key: 'k', ...wrong } as never)).toThrow(ConfigurationError)
  })
})

describe('secrets', () => {
  test('are in no printed form of client, session, tokens or errors', async () => {
    const { client, fake } = await connect()
    await client.authenticate()
    const secrets = [company.key, 'access-token-0001', 'refresh-token-0001', 'PASSWORD-OF-BANK', 'NEW-SECRET']
    const errors = [
      await failure(client.credentials.getKey({ label: 'bank', key: 'nothing' }), NotFoundError),
      await failure(client.credentials.create({ label: 'bank', values: { pin: 'NEW-SECRET' } }), MaestroClientError),
    ]
    fake.inject({ after: true, fault: { kind: 'body', body: '[{"label":"bank","secrets":"PASSWORD-OF-BANK"', headers: { 'content-type': 'application/json' } } })
    errors.push(await failure(client.credentials.list(), ResponseParseError))
    const vault = { label: 'c', secrets: [{ key: 'pin', value: 'NEW-SECRET' }] }
    for (const send of [
      () => client.requestRaw({ method: 'POST', path: 'credential', json: vault }), () => client.requestRaw({ method: 'POST', path: 'credential/bank/key', json: vault.secrets[0] }),
      () => client.request({ method: 'POST', path: '/api/v2/credential', body: vault }),
    ]) {
      fake.inject({ fault: { kind: 'reset' } })
      errors.push(await failure(send(), ConnectionError))
    }
    const { response } = await client.credentials.get({ label: 'bank' }).withResponse()
    const execution = await client.getExecution({ taskId: 1 })
    const printed = [client, ...errors, ...errors.map((error) => (error as MaestroClientError).request?.toCurl()), response, execution, await client.authenticate()]
      .flatMap((value) => [inspect(value, { depth: 10, showHidden: false }), JSON.stringify(value), ''.concat(value as string)])
    expect(printed.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([])
    expect(errors[0]?.message).toBe('HTTP 404: there is no such vault or key')
    expect(Object.keys(client)).not.toContain('token')
    expect('key' in client).toBe(false)
  })

  test('are in no log line', async () => {
    const lines: unknown[] = []
    const log = (...parts: unknown[]): void => void lines.push(inspect(parts, { depth: 10 }))
    const { client, fake } = await connect({}, { logger: { debug: log, warn: log }, validate: 'report' })
    fake.inject({ after: true, times: 2, fault: { kind: 'body', body: '[{"label":7,"secrets":["PASSWORD-OF-BANK"]}]', headers: { 'content-type': 'application/json' } }, match: ({ path }) => path.endsWith('/credential') })
    fake.inject({ fault: { kind: 'status', status: 503 }, match: ({ path }) => path.endsWith('/credential') })
    await client.credentials.list()
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => String(line).includes('PASSWORD') || String(line).includes('access-token'))).toEqual([])
  })

  test('prepare() shows a request without them', async () => {
    const { client, fake } = await connect()
    const { sendCreate } = await import('../src/credentials/index.ts')
    const request = await sendCreate.prepare(client, { label: 'c', values: { pin: 'NEW-SECRET' }, organizationLabel: 'acme-org' })
    expect([request.method, request.template, request.toCurl().includes('NEW-SECRET'), fake.calls.length]).toEqual(['POST', '/api/v2/credential', false, 0])
  })
})

describe('requestRaw', () => {
  test('returns every status without throwing', async () => {
    const { client } = await connect()
    const found = await client.requestRaw({ method: 'get', path: 'task/1' })
    expect([found.ok, found.statusCode, found.url, (found.data as Task).id]).toEqual([true, 200, `${client.baseUrl}/api/v2/task/1`, 1])
    const absent = await client.requestRaw({ path: '/task/99' })
    expect([absent.ok, absent.statusCode, absent.data, absent.raw]).toEqual([false, 404, { message: 'Task not found' }, undefined])
    expect((await client.requestRaw({ method: 'DELETE', path: '/api/v2/bot/bot-invoices/version/1.0' })).data).toBeNull()
  })

  test('sends JSON, files, query and headers, and streams', async () => {
    const { client, fake } = await connect()
    await client.requestRaw({ method: 'POST', path: '/task', json: { activityLabel: 'invoices' }, params: { a: [1, 2] }, headers: { 'x-trace': '7' } })
    expect(fake.calls.at(-1)).toMatchObject({ query: { a: ['1', '2'] }, body: '{"activityLabel":"invoices"}', headers: { 'x-trace': '7', 'content-type': 'application/json' } })
    await client.requestRaw({ method: 'POST', path: 'artifact/log/1', files: { file: { data: new TextEncoder().encode('new'), fileName: 'a.txt' } } })
    const { data } = await client.requestRaw<Download>({ path: 'artifact/1/file', stream: true })
    expect(await data.text()).toBe('new')
    expect((await client.requestRaw({ path: `${client.baseUrl}/api/v2/machine/log/runner-01` })).data).toBe('[INFO] started\n')
  })

  test.each([
    [{ path: '../x' }, 'path'], [{ path: '/a b' }, 'path'], [{ path: '//evil.example/x' }, 'path'], [{ path: 'https://u:p@acme.example/' }, 'path'], [{ path: 'x', method: 'BREW' }, 'method'],
    [{ path: 'x', method: 7 as never }, 'method'],
    [{ path: 'x', json: 1, files: {} }, 'files'], [{ path: 'x', parms: {} }, 'parms'],
  ])('%j is refused before a request', async (input, field) => {
    const { client, fake } = await connect()
    expect(await failure(client.requestRaw(input), RequestValidationError)).toMatchObject({ issues: [{ path: field }] })
    await failure(client.requestRaw({ path: 'x', headers: { Authorization: 'x' } }), ConfigurationError)
    expect(fake.calls).toEqual([])
  })

  test('throws for a login that fails, as nothing was asked for', async () => {
    const { client, fake } = await connect({ key: 'another key' })
    expect(await failure(client.requestRaw({ path: 'task/1' }), AuthenticationError)).toMatchObject({ operation: 'session.sendLogin', status: 401 })
    expect(paths(fake)).toEqual([])
  })

  test('throws for a body that is not the JSON it claims to be', async () => {
    const { client, fake } = await connect()
    await client.authenticate()
    fake.inject({ fault: { kind: 'body', body: '{', headers: { 'content-type': 'application/json' } } })
    expect(await failure(client.requestRaw({ path: 'task/1' }), ResponseParseError)).toMatchObject({ status: 200 })
  })
})

describe('a bot', () => {
  test('gets its client from the runner\'s command line', async () => {
    const { fake } = await connect({ accessTokens: ['from-runner'] })
    const client = MaestroClient.fromArgv([`${fake.baseUrl()}/`, '1', 'from-runner', 'acme-org'])
    expect(await client.getExecution()).toMatchObject({ server: fake.baseUrl(), taskId: '1', parameters: { city: 'São Paulo', n: 3 } })
    await client.close()
    expect(MaestroClient.fromArgv([], { login: 'l', key: 'k' }).taskId).toBeUndefined()
    expect(() => MaestroClient.fromArgv(['https://acme.example', '1'])).toThrow(ConfigurationError)
  })

  test('needs a task id for its execution', async () => {
    const { client, fake } = await connect()
    expect(await failure(client.getExecution(), RequestValidationError)).toMatchObject({ issues: [{ path: 'taskId' }] })
    expect(fake.calls).toEqual([])
  })

  test('runs offline: operations warn and do nothing', async () => {
    const warnings: string[] = []
    const client = new MaestroClient({ offline: true, logger: { warn: (message) => void warnings.push(message) } })
    const listed: unknown[] = []
    for await (const task of client.tasks.list()) listed.push(task)
    for await (const item of client.datapools.items('queue')) listed.push(item)
    for await (const row of client.logs.csvRows({ label: 'l' })) listed.push(row)
    const process = await client.datapools.process('queue', () => listed.push('worked'))
    const results = [await client.tasks.finish({ id: 1, finishStatus: 'SUCCESS' }), await client.alerts.create({ taskId: 1, title: 't', message: 'm', type: 'INFO' }), await client.tasks.waitFor({ id: 1 })]
    expect([client.isOffline, listed, results, process]).toEqual([true, [], [undefined, undefined, undefined], { done: 0, failed: 0 }])
    expect(await client.datapools.addItems({ label: 'queue', items: [] })).toEqual([])
    const { automations, bots, credentials, logs, runners } = client
    const lists = [automations.list(), bots.list(), credentials.list(), logs.list(), logs.entries({ label: 'l' }), logs.entriesByName({ label: 'l' }), runners.getTasksSummary({ machineId: 'm' })]
    expect(await Promise.all(lists)).toEqual(lists.map(() => []))
    warnings.splice(0, lists.length)
    expect(await client.getExecution()).toEqual({ server: '', taskId: '', parameters: {} })
    expect(await client.version()).toBeUndefined()
    expect(warnings.length).toBe(10)
    await failure(client.authenticate(), ConfigurationError)
    await failure(client.requestRaw({ path: 'task' }), ConfigurationError)
    expect(() => new MaestroClient({ offline: false })).toThrow(ConfigurationError)
    expect(new MaestroClient({ offline: true, token: 't' }).isOffline).toBe(false)
  })
})

const works = async (call: PromiseLike<unknown>): Promise<boolean> => Promise.resolve(call).then(() => true, () => false)

describe('operations of newer servers', () => {
  test('are refused before a request once the version is known', async () => {
    const { client, fake } = await connect({ version: '1.9.0' })
    await client.tasks.interrupt({ id: 2 })
    await client.version()
    fake.clearCalls()
    const calls = [client.tasks.interrupt({ id: 2 }), client.credentials.get({ label: 'bank' }), client.credentials.updateKey({ label: 'bank', key: 'user', value: 'x' }), client.datapools.summary({ label: 'queue' }), client.datapools.list(), client.errors.list()]
    for (const call of calls) expect(await failure(call, ConfigurationError)).toMatchObject({ code: 'SERVER_TOO_OLD', vendor: 'botcity' })
    expect(fake.calls).toEqual([])
  })

  test('are not refused after a version that is no text', async () => {
    const { client, fake } = await connect({}, { validate: 'report' })
    fake.inject({ fault: { kind: 'body', body: '{"version":4}', headers: { 'content-type': 'application/json' } } })
    await client.version()
    expect((await client.datapools.list()).total).toBe(1)
  })

  test('are refused before their first request, also where that would be one that the server has', async () => {
    const { client, fake } = await connect({}, { serverVersion: '2.9.0' })
    for (const call of [client.credentials.updateKey({ label: 'bank', key: 'user', value: 'x' }), client.credentials.removeKey({ label: 'bank', key: 'user' })]) {
      expect(await failure(call, ConfigurationError)).toMatchObject({ code: 'SERVER_TOO_OLD', sent: 'no' })
    }
    expect(fake.calls).toEqual([])
  })

  test.each([['2.0.0', [true, false, false]], ['3.0.0', [true, true, false]], ['3.0.2', [true, true, true]], ['10.0', [true, true, true]]] as const)('%s', async (serverVersion, expected) => {
    const { client } = await connect({}, { serverVersion })
    const { replace } = await import('../src/credentials/index.ts')
    expect([await works(client.errors.list()), await works(replace(client, { label: 'bank', secrets: [] })), await works(client.datapools.list())]).toEqual(expected)
  })
})

describe('both faces', () => {
  test('are the same operations', async () => {
    const { fake } = await connect()
    const session = createMaestroSession({ login: company.login, key: company.key, baseUrl: fake.baseUrl() })
    const { data, response } = await tasks.get(session, { id: 1 }, { deadlineMs: 5_000 }).withResponse()
    expect([data.id, response.status, response.ok]).toEqual([1, 200, true])
    await session.close()
  })

  test('share tokens with derived clients', async () => {
    const { client, fake } = await connect()
    await client.authenticate()
    const derived = client.with({ headers: { 'x-trace': '1' } })
    await derived.tasks.get({ id: 1 })
    expect([derived.token, fake.calls.length, fake.calls.at(-1)?.headers['x-trace']]).toEqual(['access-token-0001', 2, '1'])
    expect(derived).toBeInstanceOf(MaestroClient)
  })

  test('refuse what no server knows', async () => {
    const { client, fake } = await connect()
    expect(await failure(client.tasks.list({ stateFiltr: 'RUNNING' } as never), RequestValidationError)).toMatchObject({ message: expect.stringContaining('stateFilter') as string })
    await failure(client.tasks.create(), RequestValidationError)
    await failure(client.tasks.create({ activityLabel: 'a', automationLabel: 'b' }), RequestValidationError)
    await failure(client.tasks.create({ activityLabel: 'a', priority: 11 }), RequestValidationError)
    for (const minExecutionDate of ['tomorrow', '2026-03-09', '2026-13-09T00:00', '2026-03-09T24:00:00', '2026-03-09T00:00:00+25:00']) {
      expect(await failure(client.tasks.create({ activityLabel: 'a', minExecutionDate }), RequestValidationError)).toMatchObject({ issues: [{ path: 'minExecutionDate', message: expect.stringContaining('ISO 8601') as string }] })
    }
    await failure(client.bots.create({ version: '1', technology: 'JAVA' }), RequestValidationError)
    for (const [id, message] of [['', 'must not be empty'], [1.5, 'must be a whole number']] as const) {
      expect(await failure(client.tasks.get({ id }), RequestValidationError)).toMatchObject({ issues: [{ path: 'id', message }] })
      expect(await failure(client.alerts.create({ taskId: id, title: 't', message: 'm', type: 'INFO' }), RequestValidationError)).toMatchObject({ issues: [{ path: 'taskId', message }] })
    }
    await failure(client.logs.get({ label: '..' }), RequestValidationError)
    await failure(client.tasks.finish({ id: 1, finishStatus: 'SUCCESS', totalItems: 3 }), RequestValidationError)
    await failure(client.messages.send({ emails: Array.from({ length: 51 }, () => 'a@b.example'), subject: 's', body: 'b' }), RequestValidationError)
    await failure(client.logs.entries({ label: 'l', days: 3, date: new Date() }), RequestValidationError)
    await failure(client.logs.entries({ label: 'l', date: '2999-01-01' }), RequestValidationError)
    await failure(client.bots.upload({ botId: 'b', version: '1', file: { path: '/nowhere/bot.zip' } }), RequestValidationError)
    expect(fake.calls).toEqual([])
  })

  test('name the field that is missing, where no workspace is known', async () => {
    const { fake } = await connect()
    const client = new MaestroClient({ token: 't', baseUrl: fake.baseUrl() })
    const bot = { version: '1', technology: 'JAVA' } as const
    for (const [call, path] of [
      [client.bots.deploy({ botId: 'b', ...bot }), 'organization'], [client.bots.create({ botId: 'b', ...bot }), 'organization'], [client.logs.create({ label: 'l', columns: [] }), 'organizationLabel'],
    ] as const) expect(await failure(call, RequestValidationError)).toMatchObject({ issues: [{ path }] })
    expect(fake.calls).toEqual([])
    await client.close()
  })

  test('take dates with and without seconds and zone', async () => {
    const { client } = await connect()
    for (const minExecutionDate of ['2026-03-09T10:00', '2026-03-09T10:00Z', '2026-03-09T10:00-03:00', '2026-03-09T10:00:00.5', '2026-03-09T10:00:00.5Z']) {
      expect((await client.tasks.create({ activityLabel: 'invoices', minExecutionDate })).minExecutionDate).toBe(minExecutionDate)
    }
  })

  test('take any media type: some answers are text or files', async () => {
    const { client, fake } = await connect()
    await client.credentials.getKey({ label: 'bank', key: 'user' })
    expect(new Set(fake.calls.map(({ headers }) => headers['accept']))).toEqual(new Set(['*/*']))
  })

  test('encode whatever a label holds', async () => {
    const { client, fake } = await connect()
    await failure(client.logs.get({ label: 'a/b?c#d é' }), NotFoundError)
    expect(paths(fake)).toEqual(['GET /log/a%2Fb%3Fc%23d%20%C3%A9'])
  })

  test('keep the rest of a deadline and a signal for a body that is streamed behind another request', async () => {
    const { client, fake } = await connect({ resultFiles: [{ name: 'big', fileName: 'big', content: new Uint8Array(5_000_000) }] })
    await client.authenticate()
    const controller = new AbortController()
    const { file } = await client.resultFiles.download({ id: 1 }, { signal: controller.signal })
    controller.abort()
    await failure(file.bytes(), AbortError)
    fake.inject({ fault: { kind: 'delay', ms: 5_000 } })
    expect(await failure(client.resultFiles.download({ id: 1 }, { deadlineMs: 30 }), TimeoutError)).toMatchObject({ which: 'deadline' })
  })

  test('let a login by hand overtake one that is under way', async () => {
    const { client } = await connect()
    const [task] = await Promise.all([client.tasks.get({ id: 1 }), client.authenticate()])
    expect(task.id).toBe(1)
  })
})
