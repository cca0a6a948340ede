import { describe, expect, test } from 'vitest'
import { ConnectionError, NotFoundError, RateLimitError, ServerError, type AtendeAquiClient } from '../src/index.ts'
import type { FakeFault } from '../src/testing/index.ts'
import { open, SLUG } from './support/company.ts'
import { failure } from './support/failure.ts'

type Call = (client: AtendeAquiClient) => PromiseLike<unknown>

const user = { user_id: 'user-1' }

const repeated: Readonly<Record<string, Call>> = {
  'clients.list': (client) => client.clients.list(),
  'clients.update': (client) => client.clients.update({ client_id: 'c-1', phone: '1' }),
  'clients.removeTeamMember': (client) => client.clients.removeTeamMember({ client_id: 'c-1', member_id: 1 }),
  'onboarding.startFlow': (client) => client.onboarding.startFlow({ user_id: 'new' }),
  'onboarding.startStep': (client) => client.onboarding.startStep({ ...user, step_key: 'welcome' }),
  'onboarding.completeStep': (client) => client.onboarding.completeStep({ ...user, step_key: 'welcome' }),
  'onboarding.completeSteps': (client) => client.onboarding.completeSteps({ ...user, steps: [{ step_key: 'welcome' }] }),
  'onboarding.skipStep': (client) => client.onboarding.skipStep({ ...user, step_key: 'tour' }),
  'onboarding.completeFlow': (client) => client.onboarding.completeFlow(user),
  'onboarding.restartFlow': (client) => client.onboarding.restartFlow(user),
  'onboarding.abandonFlow': (client) => client.onboarding.abandonFlow(user),
  'onboarding.updateMetadata': (client) => client.onboarding.updateMetadata({ ...user, metadata: { a: 1 } }),
  'onboarding.getWidgetToken': (client) => client.onboarding.getWidgetToken(),
  'onboarding.previewEmail': (client) => client.onboarding.previewEmail({ slug: SLUG, event_type: 'step_stalled' }),
  'onboarding.updateFlow': (client) => client.onboarding.updateFlow({ slug: SLUG, name: 'x' }),
}

const once: Readonly<Record<string, Call>> = {
  'clients.create': (client) => client.clients.create({ full_name: 'x' }),
  'clients.addTeamMember': (client) => client.clients.addTeamMember({ client_id: 'c-1', user_id: 42 }),
  'onboarding.createEmailRule': (client) => client.onboarding.createEmailRule({ slug: SLUG, event_type: 'flow_started' }),
  'onboarding.createEmailPiece': (client) => client.onboarding.createEmailPiece({ slug: SLUG, block: 'dica', body: 'x' }),
  'onboarding.updateEmailPiece': (client) => client.onboarding.updateEmailPiece({ slug: SLUG, piece_id: 3, body: 'x' }),
  'onboarding.approveEmailPiece': (client) => client.onboarding.approveEmailPiece({ slug: SLUG, piece_id: 3 }),
  'onboarding.archiveEmailPiece': (client) => client.onboarding.archiveEmailPiece({ slug: SLUG, piece_id: 3 }),
}

const busy = (status: number): FakeFault => ({ kind: 'status', status, headers: { 'retry-after': '0' } })

describe('is sent again, after a busy server and a lost connection alike', () => {
  test.each(Object.entries(repeated))('%s', async (_id, call) => {
    const { client, fake } = await open()
    fake.inject({ fault: busy(429) })
    fake.inject({ fault: busy(503) })
    await call(client)
    fake.clearCalls()
    fake.inject({ fault: { kind: 'reset' } })
    await call(client)
    expect(fake.calls.map(({ status }) => status)).toHaveLength(2)
  })
})

describe('is sent once', () => {
  test.each(Object.entries(once))('%s', async (_id, call) => {
    const { client, fake } = await open()
    fake.inject({ fault: busy(429) })
    expect((await failure(call(client), RateLimitError)).attempts).toBe(1)
    fake.inject({ fault: busy(503) })
    expect((await failure(call(client), ServerError)).attempts).toBe(1)
    fake.inject({ fault: { kind: 'reset' } })
    expect((await failure(call(client), ConnectionError)).sent).toBe('maybe')
    expect(fake.calls).toHaveLength(3)
  })
})

test('is sent again, too, when it surely did not reach the server', async () => {
  const { client } = await open({}, { transport: () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })) })
  expect(await failure(client.clients.create({ full_name: 'x' }), ConnectionError)).toMatchObject({ attempts: 3, sent: 'no', code: 'ECONNREFUSED' })
})

const deletions: Readonly<Record<string, Call>> = {
  'clients.removeTeamMember': (client) => client.clients.removeTeamMember({ client_id: 'c-1', member_id: 1 }),
  'onboarding.deleteEmailRule': (client) => client.onboarding.deleteEmailRule({ slug: SLUG, rule_id: 7 }),
  'onboarding.deleteEmailPiece': (client) => client.onboarding.deleteEmailPiece({ slug: SLUG, piece_id: 3 }),
}

describe('a deletion that finds nothing any more after a lost answer has been done', () => {
  test.each(Object.entries(deletions))('%s', async (_id, call) => {
    const { client, fake } = await open()
    fake.inject({ fault: { kind: 'reset' }, after: true })
    expect(await call(client)).toBeUndefined()
    expect(fake.calls.map(({ status }) => status)).toEqual([undefined, 404])
    expect((await failure(call(client), NotFoundError)).code).toBe('NOT_FOUND')
  })

  test('not of a flow that does not exist', async () => {
    const { client, fake } = await open()
    fake.inject({ fault: { kind: 'reset' } })
    expect((await failure(client.onboarding.deleteEmailRule({ slug: 'nobody', rule_id: 7 }), NotFoundError)).code).toBe('FLOW_NOT_FOUND')
  })
})

test('a 500 is not repeated, and a wait that is too long fails at once', async () => {
  const { client, fake } = await open()
  fake.inject({ fault: { kind: 'status', status: 500 } })
  expect((await failure(client.clients.list(), ServerError)).attempts).toBe(1)
  fake.inject({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '3600' } } })
  expect(await failure(client.clients.list(), RateLimitError)).toMatchObject({ attempts: 1, retryAfterMs: 3_600_000 })
})
