import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import * as core from '@sdk/core'
import { describe, expect, test } from 'vitest'
import * as sdk from '../src/index.ts'
import type { FakeFault } from '../src/testing/index.ts'
import { answering, type Canned } from './support/answers.ts'
import { clientOf, FLOW_KEY, open, SLUG } from './support/company.ts'
import { failure } from './support/failure.ts'

type ErrorClass = new (message: string, init?: core.SdkErrorInit) => core.SdkError

/** The error of a call that gets this answer. */
const errorOf = async (answer: Canned): Promise<core.ApiError> => failure(answering(answer).client.clients.get({ client_id: 'c' }), core.ApiError)

const answers = (code: number, headers: Readonly<Record<string, string>> = {}): FakeFault => ({ kind: 'status', status: code, headers })

describe('every class comes over HTTP', () => {
  test('AuthenticationError: no, unknown and expired token, and a token that may not', async () => {
    const { fake, client } = await open()
    const withToken = (apiToken: string): sdk.AtendeAquiClient => clientOf(fake, { apiToken })
    const errors = [
      await failure(withToken('nobody').clients.list(), sdk.AuthenticationError), await failure(withToken('expired').clients.list(), sdk.AuthenticationError),
      await failure(withToken('write-only').clients.list(), sdk.AuthenticationError), await failure(withToken('read-only').clients.create({ full_name: 'x' }), sdk.AuthenticationError),
    ]
    expect(errors.map(({ status: got, code }) => [got, code])).toEqual([[401, 'AUTH_REQUIRED'], [401, 'TOKEN_EXPIRED'], [403, 'PERMISSION_DENIED'], [403, 'PERMISSION_DENIED']])
    expect(errors.map(({ message }) => message)).toEqual(['Token inválido.', 'Token expirado', 'Token sem permissão de leitura', 'Token sem permissão de escrita'])
    expect(await client.clients.list()).toHaveProperty('total', 1)
  })

  test('NotFoundError: flow, progress and client', async () => {
    const { client } = await open()
    const errors = [
      await failure(client.onboarding.getStructure({ flow_key: 'nobody' }), sdk.NotFoundError), await failure(client.onboarding.getProgress({ user_id: 'nobody' }), sdk.NotFoundError),
      await failure(client.clients.get({ client_id: 'nobody' }), sdk.NotFoundError),
    ]
    expect(errors.map(({ status: got, code, message }) => [got, code, message])).toEqual([
      [404, 'FLOW_NOT_FOUND', 'Flow não encontrado'], [404, 'PROGRESS_NOT_FOUND', 'Progresso não encontrado'], [404, 'NOT_FOUND', 'Not found.'],
    ])
  })

  test('ValidationError, with fields and problems', async () => {
    const { client } = await open()
    const fields = await failure(client.clients.create({ full_name: '', email: 'x' }), sdk.ValidationError)
    expect(fields.fieldErrors).toEqual({ full_name: ['Este campo não pode estar em branco.'], email: ['Insira um endereço de email válido.'] })
    expect(fields.message).toBe('Este campo não pode estar em branco.; Insira um endereço de email válido.')
    const piece = await client.onboarding.createEmailPiece({ slug: SLUG, block: 'corpo', subject: 'x', body: '{CUPOM} {BLOCO:x}' })
    const problems = await failure(client.onboarding.approveEmailPiece({ slug: SLUG, piece_id: piece.id }), sdk.ValidationError)
    expect(problems.problems).toEqual(['Variável desconhecida: {CUPOM}.', 'Bloco desconhecido: {BLOCO:x}.'])
    expect(problems).toMatchObject({ code: 'VALIDATION_ERROR', fieldErrors: {}, body: { problems: problems.problems } })
    const batch = await failure(client.onboarding.completeSteps({ user_id: 'user-1', steps: [{ step_key: 'nope' }] }), sdk.ValidationError)
    expect([batch.name, batch.code, batch.message]).toEqual(['ValidationError', 'VALIDATION_ERROR', 'Step não existe: nope'])
  })

  test('StepNotFoundError and StepNotSkippableError are ValidationErrors', async () => {
    const { client } = await open()
    for (const method of ['completeStep', 'startStep', 'skipStep'] as const) {
      const missing = await failure(client.onboarding[method]({ user_id: 'user-1', step_key: 'nope' }), sdk.StepNotFoundError)
      expect([missing.status, missing.code, missing.message, missing instanceof sdk.ValidationError]).toEqual([400, 'STEP_NOT_FOUND', 'Step não existe', true])
    }
    const required = await failure(client.onboarding.skipStep({ user_id: 'user-1', step_key: 'welcome' }), sdk.StepNotSkippableError)
    expect([required.status, required.code, required instanceof sdk.ValidationError]).toEqual([400, 'STEP_NOT_SKIPPABLE', true])
  })

  test('OriginNotAllowedError', async () => {
    const { client } = await open()
    const error = await failure(client.onboarding.getStructure({ flow_key: 'closed-key' }), sdk.OriginNotAllowedError)
    expect([error.status, error.code]).toEqual([403, 'ORIGIN_NOT_ALLOWED'])
    expect(await client.onboarding.getStructure({ flow_key: 'closed-key' }, { headers: { Origin: 'https://app.example.com' } })).toMatchObject({ name: 'closed' })
  })

  test('RateLimitError and ServerError', async () => {
    const { client, fake } = await open({}, { maxRetries: 0 })
    fake.inject({ fault: answers(429, { 'retry-after': '7' }) })
    const limited = await failure(client.clients.list(), sdk.RateLimitError)
    expect(limited).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 7000, retryable: true, message: 'HTTP 429: RATE_LIMITED' })
    const other = clientOf(fake, { maxRetries: 0 })
    fake.inject({ fault: answers(503) })
    expect(await failure(other.clients.list(), sdk.ServerError)).toMatchObject({ code: 'SERVER_ERROR', status: 503, retryable: true })
  })

  test('network errors, time limits and local refusals are AtendeAquiErrors, too', async () => {
    const { client, fake } = await open({}, { maxRetries: 0 })
    fake.inject({ fault: { kind: 'reset' } })
    const lost = await failure(client.clients.list(), sdk.ConnectionError)
    fake.inject({ fault: { kind: 'delay', ms: 60_000 } })
    const late = await failure(client.clients.list({}, { timeoutMs: 20 }), sdk.TimeoutError)
    fake.inject({ fault: { kind: 'body', body: '<html>Login</html>' } })
    const page = await failure(client.clients.list(), sdk.ResponseParseError)
    fake.inject({ fault: { kind: 'body', body: '' } })
    const empty = await failure(client.clients.get({ client_id: 'c-1' }), sdk.ResponseParseError)
    fake.inject({ fault: { kind: 'body', body: '<!doctype html>' } })
    const deleted = await failure(client.clients.removeTeamMember({ client_id: 'c-1', member_id: 1 }), sdk.ResponseParseError)
    fake.inject({ fault: { kind: 'status', status: 301, headers: { location: '/elsewhere' } } })
    const moved = await failure(client.clients.create({ full_name: 'x' }), sdk.RedirectError)
    const refused = await failure(client.onboarding.updateFlow({ slug: SLUG }), sdk.RequestValidationError)
    for (const error of [lost, late, page, empty, deleted, moved, refused]) expect([error.name, error instanceof sdk.AtendeAquiError, error.vendor]).toEqual([error.name, true, 'atendeaqui'])
    expect([lost.sent, late.sent, page.sent, refused.sent]).toEqual(['maybe', 'maybe', 'yes', 'no'])
  })
})

describe('a code decides the class, whatever the status', () => {
  test.each<[string, string]>([
    ['FLOW_NOT_FOUND', 'NotFoundError'], ['PROGRESS_NOT_FOUND', 'NotFoundError'], ['NOT_FOUND', 'NotFoundError'], ['STEP_NOT_FOUND', 'StepNotFoundError'],
    ['STEP_NOT_SKIPPABLE', 'StepNotSkippableError'], ['ORIGIN_NOT_ALLOWED', 'OriginNotAllowedError'], ['VALIDATION_ERROR', 'ValidationError'],
    ['AUTH_REQUIRED', 'AuthenticationError'], ['TOKEN_EXPIRED', 'AuthenticationError'], ['PERMISSION_DENIED', 'AuthenticationError'],
  ])('%s is %s', async (code, name) => {
    for (const status of [400, 404, 500]) expect(await errorOf({ status, body: { error: { code, message: 'm' } } })).toMatchObject({ name, code, status, message: 'm' })
  })

  test.each<[number, string, string]>([
    [400, 'ValidationError', 'VALIDATION_ERROR'], [401, 'AuthenticationError', 'AUTH_REQUIRED'], [403, 'AuthenticationError', 'AUTH_REQUIRED'], [404, 'NotFoundError', 'NOT_FOUND'],
    [405, 'ValidationError', 'VALIDATION_ERROR'], [409, 'ValidationError', 'VALIDATION_ERROR'], [429, 'RateLimitError', 'RATE_LIMITED'], [500, 'ServerError', 'SERVER_ERROR'],
    [599, 'ServerError', 'SERVER_ERROR'],
  ])('without a code, %i is %s', async (status, name, code) => {
    expect(await errorOf({ status, body: {} })).toMatchObject({ name, code, status })
    expect(await errorOf({ status, body: { error: { code: 'SOMETHING_NEW', message: 'm' } } })).toMatchObject({ name, code: 'SOMETHING_NEW' })
  })

  test('RATE_LIMITED and SERVER_ERROR decide nothing', async () => {
    expect(await errorOf({ status: 400, body: { error: { code: 'RATE_LIMITED', message: 'm' } } })).toMatchObject({ name: 'ValidationError', code: 'RATE_LIMITED' })
    expect(await errorOf({ status: 404, body: { error: { code: 'SERVER_ERROR', message: 'm' } } })).toMatchObject({ name: 'NotFoundError', code: 'SERVER_ERROR' })
  })
})

describe('the message comes out of any body', () => {
  test.each<[string, unknown, string]>([
    ['the standard form', { error: { code: 'X', message: 'No' } }, 'No'],
    ['a code without message', { error: { code: 'STEP_NOT_FOUND', message: '' } }, 'STEP_NOT_FOUND'],
    ['an error that is text', { error: 'Invalid token' }, 'Invalid token'],
    ['an error that is null', { error: null, detail: 'No' }, 'No'],
    ['nothing but null', { error: null }, '{"error":null}'],
    ['detail', { detail: 'Not found.' }, 'Not found.'],
    ['detail that is a list', { detail: ['a', 'b'] }, 'a; b'],
    ['a number as detail', { detail: 5 }, '5'],
    ['fields', { a: ['x', 'y'], b: 'z' }, 'x; y; z'],
    ['nested fields', { team: [{ email: ['x'] }, {}], more: { a: 'y' } }, 'x; y'],
    ['a list', ['a', 'b'], 'a; b'],
    ['a list of objects', [{ a: 'x' }, { b: ['y'] }], 'x; y'],
    ['text', 'Bad Gateway', 'Bad Gateway'],
    ['a number', 7, '7'],
    ['an empty object', {}, '{}'],
    ['nothing', undefined, 'HTTP 400: VALIDATION_ERROR'],
  ])('%s', async (_name, body, message) => {
    expect((await errorOf({ status: 400, body })).message).toBe(message)
  })

  test('nested fields keep their names', async () => {
    const error = (await errorOf({ status: 400, body: { client: { email: ['x'] }, steps: [{ step_key: ['y'] }], note: 'z', empty: [] } })) as sdk.ValidationError
    expect(error.fieldErrors).toEqual({ 'client.email': ['x'], steps: ['y'], note: ['z'] })
  })

  test('a page is not longer than a message should be, and a prototype key is dropped', async () => {
    expect((await errorOf({ status: 502, body: `<html>${'x'.repeat(5000)}` })).message).toHaveLength(1000)
    const error = await errorOf({ status: 400, headers: { 'content-type': 'application/json' }, body: '{"__proto__": {"polluted": true}, "a": ["x"]}' })
    expect([error.message, (error.body as { polluted?: boolean }).polluted]).toEqual(['x', undefined])
  })

  test('a mark of the byte order before it is no part of it', async () => {
    expect(await errorOf({ status: 400, body: '\uFEFF{"error":{"code":"STEP_NOT_FOUND","message":"No"}}' })).toMatchObject({ name: 'StepNotFoundError', message: 'No' })
  })

  test.each([1_000, 2_000, 4_000])('a body %i levels deep breaks nothing', async (depth) => {
    expect((await errorOf({ status: 400, body: `${'{"a":'.repeat(depth)}"x"${'}'.repeat(depth)}` })).name).toBe('ValidationError')
  })
})

describe('classes', () => {
  test('of the README are exported, each below the class of core that is told', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const rows = [...readme.matchAll(/^\| `(\w+Error)` \| `(\w+Error)` \|/gm)].map(([, name = '', parent = '']) => [name, parent] as const)
    expect(rows).toHaveLength(17)
    for (const [name, parent] of rows) {
      const [own, base] = [(sdk as unknown as Record<string, ErrorClass>)[name], (core as unknown as Record<string, ErrorClass>)[parent]] as [ErrorClass, ErrorClass]
      const error = new own('x', { vendor: 'atendeaqui' })
      expect([name, error.name, error instanceof base, error instanceof sdk.AtendeAquiError]).toEqual([name, name, true, true])
    }
  })

  const tree: Readonly<Record<string, readonly [sub: new (message: string) => core.SdkError, base: new (message: string) => core.SdkError]>> = {
    AuthenticationError: [sdk.AuthenticationError, core.AuthenticationError], NotFoundError: [sdk.NotFoundError, core.NotFoundError],
    ValidationError: [sdk.ValidationError, core.BadRequestError], StepNotFoundError: [sdk.StepNotFoundError, sdk.ValidationError],
    StepNotSkippableError: [sdk.StepNotSkippableError, sdk.ValidationError], OriginNotAllowedError: [sdk.OriginNotAllowedError, core.AuthorizationError],
    RateLimitError: [sdk.RateLimitError, core.RateLimitError], ServerError: [sdk.ServerError, core.ServerError],
  }

  test.each(Object.entries(tree))('%s extends the class of its usual status', (name, [sub, base]) => {
    const error = new sub('x')
    expect([error.name, error instanceof base, error instanceof sdk.AtendeAquiError, error instanceof core.ApiError]).toEqual([name, true, true, true])
    const others = Object.entries(tree).filter(([other]) => other !== name).filter(([, [other]]) => error instanceof other).map(([other]) => other)
    expect(others).toEqual(base === sdk.ValidationError ? ['ValidationError'] : [])
  })

  test('the root matches no error of another vendor', () => {
    for (const value of [new core.NotFoundError('x', { vendor: 'botcity' }), new core.SdkError('x'), new Error('x'), null, { vendor: 'atendeaqui' }]) expect(value).not.toBeInstanceOf(sdk.AtendeAquiError)
    class Mine extends sdk.ValidationError {}
    expect(new Mine('x')).toBeInstanceOf(sdk.ValidationError)
    expect(new sdk.ValidationError('x')).not.toBeInstanceOf(Mine)
  })

  test('tests can make them', () => {
    const error = new sdk.ValidationError('x', { status: 400, code: 'VALIDATION_ERROR', fieldErrors: { a: ['b'] } })
    expect([error.status, error.fieldErrors, error.problems]).toEqual([400, { a: ['b'] }, []])
  })
})

describe('secrets are in no printed form', () => {
  const metadata = { password: 'hunter2-hunter2', error: 'message' }

  test('of an error whose body echoes them', async () => {
    const echo = { error: { code: 'FLOW_NOT_FOUND', message: `no ${FLOW_KEY} for tok_fake_admin_0001 and hunter2-hunter2` }, flow_key: FLOW_KEY }
    const { client } = answering({ status: 404, body: echo }, { flowKey: FLOW_KEY })
    const error = await failure(client.onboarding.startFlow({ user_id: 'u', metadata }), sdk.NotFoundError)
    expect([error.code, error.message]).toEqual(['FLOW_NOT_FOUND', 'no [redacted] for [redacted] and [redacted]'])
    const printed = [error.message, String(error), JSON.stringify(error), inspect(error, { depth: null, showHidden: true }), JSON.stringify(error.body), error.rawBody, error.request?.toCurl()].join('\n')
    for (const secret of [FLOW_KEY, 'tok_fake_admin_0001', 'hunter2-hunter2']) expect(printed).not.toContain(secret)
    expect(error.body).toEqual({ error: { code: 'FLOW_NOT_FOUND', message: error.message }, flow_key: '[redacted]' })
  })

  test('of an error whose body has them as names and numbers', async () => {
    const { client } = answering({ status: 400, body: { 'hunter2-hunter2': ['no'], 'values': [998_877, 5] } })
    const error = await failure(client.onboarding.startFlow({ user_id: 'u', metadata: { password: 'hunter2-hunter2', pin: 998_877 } }), sdk.ValidationError)
    expect(error.body).toEqual({ '[redacted]': ['no'], 'values': ['[redacted]', 5] })
  })

  test('of a prepared request, a client and a token', async () => {
    const { client } = answering({ status: 400, body: { token: 'jwt-abc-def', detail: 'jwt-abc-def' } })
    const { completeSteps } = await import('../src/onboarding/index.ts')
    const prepared = await completeSteps.prepare(client, { user_id: 'u', steps: [{ step_key: 'config', step_data: { api_key: 'hunter2-hunter2' } }] })
    expect(prepared.toCurl()).toContain('[redacted]')
    expect(prepared.toCurl()).not.toMatch(/hunter2|f47ac10b|tok_fake/)
    expect(inspect(client, { depth: null, showHidden: true }) + JSON.stringify(client)).not.toMatch(/f47ac10b|tok_fake/)
    const error = await failure(client.onboarding.getWidgetToken({ user_id: 'u' }), sdk.ValidationError)
    expect(inspect(error, { depth: null, showHidden: true }) + error.message + error.rawBody + JSON.stringify([error.body, error.fieldErrors])).not.toContain('jwt-abc-def')
    expect(error.message).toBe('HTTP 400: VALIDATION_ERROR')
  })
})
