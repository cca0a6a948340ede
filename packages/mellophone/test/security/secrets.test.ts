import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { refusedOrigin, startFaultServer, type FaultBehaviour } from '@sdk/core/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createSessionCheck, MellophoneClient, SdkError, UserSession, type CallOptions, type MellophoneOptions } from '../../src/index.ts'
import { operations } from '../../src/operations.ts'
import { createMellophoneSession } from '../../src/session/index.ts'
import { ids, inputsWith, invoke } from '../support/calls.ts'
import { ada, clientAt, open } from '../support/company.ts'
import { failure } from '../support/failure.ts'
import { printed, printedRequest } from '../support/printers.ts'

/** All secrets hold this word, in characters that no encoding changes. */
const mark = 'MARKER'
const secretOf = (field: string): string => `${mark}_${field}`
const inputs = inputsWith(secretOf)
const secrets: MellophoneOptions = { sessionId: secretOf('sessionId'), setSettingsToken: secretOf('settings'), userManageToken: secretOf('manage') }

/** A body that repeats every secret, as the server does with session ids: with a suffix. */
const fields = ['ses_id', 'new_ses_id', 'password', 'old_password', 'new_password', 'notes', 'state', 'sessionId', 'settings', 'manage']
const echo = fields.map((field) => `Сессия приложения с идентификатором ${secretOf(field)}__1 не аутентифицирована.`).join('\n')
const answer = (status: number, body: string, headers: Record<string, string> = {}): FaultBehaviour => ({ kind: 'answer', status, body, headers: { 'content-type': 'text/plain', ...headers } })

const behaviours: Readonly<Record<string, FaultBehaviour>> = {
  '400': answer(400, echo),
  '401': answer(401, echo, { 'www-authenticate': `Basic realm="${secretOf('ses_id')}"` }),
  '403': answer(403, echo, { 'set-cookie': `authsesid=${secretOf('ses_id')}` }),
  '403 of a provider': answer(403, `При взаимодействии с логин-провайдером произошла следующая ошибка: url: Stored procedure message begin: ${secretOf('password')} Stored procedure message end.\n\nРезюме: ${secretOf('ses_id')}`),
  '404 in JSON': answer(404, JSON.stringify({ status: 404, path: `/mellophone/x?sesid=${secretOf('ses_id')}`, echo }), { 'content-type': 'application/json' }),
  '429': answer(429, echo, { 'retry-after': '0' }),
  '500 that misses a parameter': answer(500, `jakarta.validation.ConstraintViolationException: login.${secretOf('password')}: must not be null, x.${secretOf('manage')}: must not be null`),
  '503': answer(503, echo, { 'retry-after': '0' }),
  'a redirect': answer(302, echo, { location: `/mellophone/login?sesid=${secretOf('ses_id')}` }),
  'a page with 200': answer(200, `<!DOCTYPE html><p>${echo}</p>`),
  'broken XML': answer(200, `<user login="${secretOf('ses_id')}" ${secretOf('password')}="`),
  'a broken coding': answer(200, echo, { 'content-encoding': 'gzip' }),
  'a reset': { kind: 'reset', at: 'headers' },
  'a truncated body': { kind: 'reset', at: 'body', body: echo },
  'garbage': { kind: 'garbage' },
}

/** Everything that logger and diagnostics saw. */
const seen: unknown[] = []
const keep = (message: unknown): void => void seen.push(message)
const channels = ['start', 'end', 'error', 'retry', 'mismatch'].map((name) => `sdk:call:${name}`)
beforeAll(() => channels.forEach((channel) => subscribe(channel, keep)))
afterAll(() => channels.forEach((channel) => unsubscribe(channel, keep)))
beforeEach(() => void (seen.length = 0))

const options: MellophoneOptions = {
  ...secrets, maxRetries: 1, validate: 'report',
  logger: { warn: (...values) => keep(values), debug: (...values) => keep(values) },
}

/** The forms in which the mark shows. */
const leaks = (forms: Readonly<Record<string, string>>): string[] => Object.entries(forms).filter(([, text]) => text.includes(mark)).map(([form]) => form)

function expectClean(...values: readonly unknown[]): void {
  for (const value of [...values, seen]) expect(leaks(printed(value))).toEqual([])
}

/** What a call ends with: its error, or the answer behind its result. */
async function endOf(client: MellophoneClient, id: string, callOptions?: CallOptions): Promise<unknown> {
  try {
    const call = invoke(client, id, inputs[id], callOptions) as Promise<unknown> & { withResponse(): Promise<{ response: unknown }> }
    return (await call.withResponse()).response
  } catch (error) {
    return error
  }
}

describe.each(['body', 'query'] as const)('an error shows no secret, with parameters in the %s', (sendParameters) => {
  describe.each(sendParameters === 'body' ? Object.keys(behaviours) : ['403', '503', 'a redirect', 'a reset', 'a page with 200'])('%s', (name) => {
    test.each(ids)('in answer to %s', async (id) => {
      const server = await startFaultServer()
      onTestFinished(() => server.close())
      server.always(behaviours[name] as FaultBehaviour)
      const end = await endOf(clientAt(server.origin, { ...options, sendParameters }), id)
      expectClean(end)
      const sent = server.requests.map((request) => `${request.query.toString()} ${request.text()}`).join('\n')
      expect(sent.includes(mark)).toBe(id !== 'providers.importGp')
    })
  })

  test('an error of a time limit shows no secret', async () => {
    const server = await startFaultServer()
    onTestFinished(() => server.close())
    server.always({ kind: 'stall', at: 'headers' })
    const client = clientAt(server.origin, { ...options, sendParameters, timeoutMs: 200 })
    expectClean(...(await Promise.all(ids.map((id) => endOf(client, id)))))
  })

  test.each(ids)('nobody there for %s', async (id) => {
    const error = await failure(invoke(clientAt(await refusedOrigin(), { ...options, sendParameters }), id, inputs[id]), SdkError)
    expectClean(error)
    expect(error.request?.url).toContain('/mellophone/')
  })

  test.each(ids)('%s that is given up, or too late', async (id) => {
    const server = await startFaultServer()
    onTestFinished(() => server.close())
    server.always({ kind: 'stall', at: 'headers' })
    const client = clientAt(server.origin, { ...options, sendParameters })
    expectClean(await endOf(client, id, { signal: AbortSignal.timeout(20) }), await endOf(client, id, { deadlineMs: 20 }), await endOf(client, id, { signal: AbortSignal.abort() }))
  })

  test.each(ids)('%s with a wrong argument', async (id) => {
    const client = clientAt('http://127.0.0.1:1', { ...options, sendParameters })
    const input = inputs[id] ?? {}
    const wrong = Object.keys(input).flatMap((field) => [[input[field]], { inner: input[field] }, Object.assign(() => {}, { inner: input[field] })].map((value) => ({ ...input, [field]: value })))
    for (const given of [...wrong, { ...input, unknown: secretOf('password') }, [secretOf('password')], secretOf('password')]) {
      expectClean(await failure(invoke(client, id, given), SdkError))
    }
  })

  test.each(operations.filter((operation) => 'prepare' in operation).map(({ spec }) => spec.id))('%s that is only prepared', async (id) => {
    const client = clientAt('http://127.0.0.1:1', { ...options, sendParameters })
    const operation = operations.find(({ spec }) => spec.id === id) as unknown as { prepare(session: MellophoneClient, input: unknown): Promise<{ url: string; toCurl(): string }> }
    const request = await operation.prepare(client, inputs[id])
    expectClean(request)
    expect(leaks(printedRequest(request))).toEqual([])
    expect(request.toCurl()).toContain('http://127.0.0.1:1/mellophone/')
  })
})

test('a secret that is printed would be found', () => {
  for (const leak of [new Error(mark), Object.assign(new Error('x'), { body: mark }), { list: [{ text: mark }] }, new SdkError(mark)]) expect(leaks(printed(leak)).length).toBeGreaterThan(2)
})

test('a kept body has its secrets replaced', async () => {
  const server = await startFaultServer()
  onTestFinished(() => server.close())
  server.always(answer(403, echo))
  const error = await failure(clientAt(server.origin, options).login({ login: 'ada', password: secretOf('password'), ses_id: secretOf('ses_id') }), SdkError)
  const kept = (error as unknown as { responseText: string }).responseText
  for (const field of ['ses_id', 'password', 'sessionId', 'settings', 'manage']) expect(kept).not.toContain(`${secretOf(field)}__1`)
  expect(kept).toContain('[redacted]__1')
})

test('what is printed of a request leaves its shape', async () => {
  const client = clientAt('http://127.0.0.1:1', options)
  const error = await failure(client.login({ login: 'ada', password: secretOf('password') }), SdkError)
  expect(error.request?.toCurl()).toContain(`'sesid=[redacted]&login=ada&pwd=[redacted]'`)
  const user = await failure(client.createUser({ user: { sid: 'u', password: secretOf('password') } }), SdkError)
  expect(user.request?.url).toBe('http://127.0.0.1:1/mellophone/user/create?token=[redacted]')
  expect(user.request?.body).toBe('[redacted]')
})

test('clients, sessions, checks and calls show no secret', async () => {
  const { client } = await open({}, { ...options, setSettingsToken: 'settings-token-1', sessionId: undefined })
  await client.login({ ...ada, ses_id: secretOf('ses_id') })
  const session = createMellophoneSession({ baseUrl: client.baseUrl, ...secrets })
  const user = await client.openSession({ ...ada, ses_id: secretOf('new_ses_id') })
  const check = createSessionCheck(client)
  expect(await check(secretOf('ses_id'))).not.toBe(false)
  const { response } = await client.login({ ...ada, ses_id: secretOf('ses_id') }).withResponse()
  expectClean(client, client.with({ timeoutMs: 1_000 }), session, user, new UserSession(session, secretOf('ses_id')), check, client.isAuthenticated(), response.withData(undefined).toJSON(), [client, { session }])
  expect(await user.isAuthenticated()).not.toBe(false)
  await session.close()
})

test('a wrong option that is a secret is not shown', () => {
  for (const option of [{ setSettingsToken: [secretOf('settings')] }, { sessionId: { id: secretOf('ses_id') } }, { setSettingsToken: secretOf('a'), tokenSetSettings: secretOf('b') }, { baseUrl: `http://user:${secretOf('password')}@host/mellophone` }]) {
    let error: unknown
    try {
      error = new MellophoneClient({ baseUrl: 'http://127.0.0.1:1/mellophone', ...(option as object) })
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(SdkError)
    expectClean(error)
  }
})
