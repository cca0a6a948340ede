import { compareRequests, replayingTransport, type Exchange, type ExchangeRequest } from '@sdk/core/testing'
import { describe, expect, test } from 'vitest'
import {
  ApiError, AuthenticationError, BadRequestError, ConfigurationError, MaestroClient, MaestroClientError, NotFoundError, RequestValidationError, ServerError, type MaestroOptions,
} from '../src/index.ts'
import { calls } from './replay/calls.ts'
import { apart, differences, notSent } from './replay/differences.ts'
import { cases, exchangeOf, expectedRequest, lines, organizationOf, type Line } from './replay/lines.ts'
import { failure } from './support/failure.ts'

const CLASSES: Readonly<Record<number, typeof ApiError>> = { 400: BadRequestError, 401: AuthenticationError, 404: NotFoundError, 405: ApiError, 502: ServerError }
const NODE = JSON.stringify(process.versions.node)

/** A client whose answers are the recorded ones, and the differences that it met. */
function replaying(exchanges: readonly Exchange[], options: MaestroOptions): { client: MaestroClient; met: string[]; remaining: () => number } {
  const met: string[] = []
  const match = (expected: ExchangeRequest, actual: ExchangeRequest): string[] => {
    const isAnonymous = expected.headers?.['token'] === undefined && expected.headers?.['authorization'] === undefined
    if (isAnonymous) met.push(...Object.keys(actual.headers ?? {}).filter((name) => ['authorization', 'token', 'organization'].includes(name)))
    met.push(...compareRequests(expected, actual).map((line) => line.replace(NODE, '"<node>"')))
    return []
  }
  const transport = replayingTransport(exchanges, { match })
  return { client: new MaestroClient({ validate: 'strict', logger: null, retryDelayMs: 1, transport, ...options }), met, remaining: () => transport.remaining }
}

/** Logged in as the recorded client was before the first request of the case. */
function optionsFor(group: readonly Line[]): MaestroOptions {
  const { authorization, token } = group[0]?.request?.headers ?? {}
  const accessToken = token ?? authorization?.replace('Bearer ', '')
  const organization = group.map(organizationOf).find((label) => label !== undefined)
  const credentials = group[0]?.request?.body as { login?: string; key?: string } | null | undefined
  return {
    login: 'fake-login-0001', key: credentials?.key === 'bad' ? 'bad' : 'FAK_KEY_0001',
    ...(accessToken === undefined ? {} : { tokens: { accessToken, organizationLabel: organization } }),
  }
}

/** The pool as it is before it is changed, in the form of an answer. */
function poolBefore(line: Line): Exchange {
  const { request } = line
  const { defaultAutomation, ...definition } = (request?.body ?? {}) as Record<string, unknown>
  const json = { ...definition, id: '64a0c0ffee', defaultActivity: defaultAutomation, active: definition['active'] !== true }
  return { request: { method: 'GET', path: request?.path ?? '', headers: expectedRequest({ ...line, request: { method: 'GET', path: '', headers: request?.headers ?? {} } }).headers ?? {} }, response: { status: 200, headers: { 'content-type': 'application/json' }, body: { json } } }
}

const before = (name: string, line: Line): Exchange[] => (name === 'py-pool-activate' || name === 'py-pool-deactivate' ? [poolBefore(line)] : [])

/** The case with a client that replays it. Everything must have been asked for, with no difference but those on the list. */
async function replay(name: string, use: (client: MaestroClient, last: Line) => Promise<void>): Promise<void> {
  const group = (cases.get(name) ?? []).filter((line) => !(line.case in notSent))
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) throw new Error(`${name} is not recorded`)
  const { client, met, remaining } = replaying([...before(name, first), ...group.map(exchangeOf)], optionsFor(group))
  await use(client, last)
  expect(remaining()).toBe(0)
  expect(met).toEqual(differences[name]?.lines ?? [])
  await client.close()
}

const isRefused = (name: string): boolean => {
  const last = cases.get(name)?.at(-1)
  return last?.op !== 'requestRaw' && (last?.response?.status ?? 0) >= 300
}

describe('the SDK sends what was recorded, and reads the answer', () => {
  test.each(Object.entries(calls).filter(([name]) => !isRefused(name)))('%s', async (name, [call, expected]) => {
    await replay(name, async (client, last) => expect(await call(client)).toEqual(expected(last)))
  })

  test.each(Object.entries(calls).filter(([name]) => isRefused(name)))('%s is refused', async (name, [call]) => {
    await replay(name, async (client, last) => {
      const { status = 0 } = last.response ?? {}
      expect(await failure(call(client), CLASSES[status] ?? ApiError)).toMatchObject({ status, vendor: 'botcity', sent: 'yes' })
    })
  })

  test('every case is here, and every difference has a case', () => {
    expect([...Object.keys(calls), ...apart].toSorted()).toEqual([...cases.keys()].toSorted())
    expect(Object.keys(differences).filter((name) => !(name in calls))).toEqual([])
    expect(Object.keys(notSent).filter((name) => !lines.some((line) => line.case === name))).toEqual([])
  })
})

const linesOf = (name: string): readonly Line[] => cases.get(name) ?? []

describe('recorded cases of their own', () => {
  test('auto-login: the first call logs in and goes on, where the recorded client hangs', async () => {
    const { client, met, remaining } = replaying([...linesOf('auto-login'), ...linesOf('auto-login-intended').slice(1)].map(exchangeOf), optionsFor(linesOf('auto-login')))
    expect((await client.tasks.get({ id: 1 })).id).toBe(4135503)
    expect([met, remaining()]).toEqual([[], 0])
  })

  test('relogin-401: a 401 leads to one login and one repeat, where the recorded client hangs', async () => {
    const { client, met, remaining } = replaying([...linesOf('relogin-401'), ...linesOf('relogin-401-intended').slice(2)].map(exchangeOf), optionsFor(linesOf('relogin-401')))
    expect((await client.tasks.get({ id: 1 })).id).toBe(4135503)
    expect([met, remaining(), client.token]).toEqual([[], 0, 'at_fake_0002'])
  })

  test('py-argv: a client from a runner\'s command line asks for the version alone', async () => {
    const transport = replayingTransport(linesOf('py-argv').map(exchangeOf))
    const client = MaestroClient.fromArgv(['https://acme.example/', '4135503', 'at_fake_0001', 'acme-org', 'extra'], { transport })
    expect(await client.version()).toEqual({ version: '4.0.0' })
    expect([client.baseUrl, client.taskId, client.token, client.organization, transport.remaining]).toEqual(['https://acme.example', '4135503', 'at_fake_0001', 'acme-org', 0])
  })

  test.each(['py-login-no-key', 'py-not-connected', 'js-not-connected'])('%s: nothing is sent without credentials', async (name) => {
    expect(linesOf(name).map(({ request }) => request)).toEqual([null])
    const options = name === 'py-login-no-key' ? { login: 'fake-login-0001' } : {}
    expect(() => new MaestroClient(options)).toThrow(ConfigurationError)
    expect(() => new MaestroClient(options)).toThrow(MaestroClientError)
  })

  test('py-task-finish-mismatch: a wrong sum is never sent', async () => {
    expect(linesOf('py-task-finish-mismatch').map(({ request }) => request)).toEqual([null])
    const { client } = replaying([], { token: 't' })
    const error = await failure(client.tasks.finish({ id: '1', finishStatus: 'SUCCESS', totalItems: 10, processedItems: 6, failedItems: 5 }), RequestValidationError)
    expect(error).toMatchObject({ operation: 'tasks.finish', sent: 'no', attempts: 0, issues: [{ path: 'totalItems' }] })
  })

  test('py-log-get-nocols: a log without columns is refused', async () => {
    const { client, met, remaining } = replaying(linesOf('py-log-get-nocols').map(exchangeOf), optionsFor(linesOf('py-log-get-nocols')))
    const error = await failure(client.logs.entriesByName({ label: 'x' }), RequestValidationError)
    expect([error.issues[0]?.path, met, remaining()]).toEqual(['label', [], 0])
  })

  test.each([
    ['py-artifacts', (client: MaestroClient) => client.resultFiles.list({ size: 5, sort: 'dateCreation,desc', days: 1 }), [9001, 9002], []],
    ['x-task-list-all', (client: MaestroClient) => client.tasks.list({ size: 2 }), [4135503, 2, 3], []],
    ['x-pool-view-page', (client: MaestroClient) => client.datapools.view({ label: 'fila-notas' }), ['entry-0001', 'entry-0002'], []],
  ] as const)('%s: all pages, one after another', async (name, list, ids, expected) => {
    const { client, met, remaining } = replaying(linesOf(name).map(exchangeOf), optionsFor(linesOf(name)))
    const found: unknown[] = []
    for await (const { id } of list(client)) found.push(id)
    expect(found).toEqual(ids)
    expect([met, remaining()]).toEqual([expected, 0])
  })
})
