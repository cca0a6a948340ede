import { describe, expect, test } from 'vitest'
import { ValidationError, type AtendeAquiClient } from '../src/index.ts'
import type { FakeAtendeAquiOptions } from '../src/testing/index.ts'
import { flow, open, SLUG } from './support/company.ts'
import { failure } from './support/failure.ts'

const rules = (...email_rules: NonNullable<typeof flow.email_rules>): FakeAtendeAquiOptions => ({ flows: [{ ...flow, email_logs: [], email_rules }] })
const statuses = async (client: AtendeAquiClient): Promise<string[]> => (await client.onboarding.listEmailLogs({ slug: SLUG })).items.map(({ event_type: event, status }) => `${event} ${status}`)

const problem = async (call: PromiseLike<unknown>): Promise<object> => (await failure(call, ValidationError)).fieldErrors

describe('automatic e-mails', () => {
  test('are made by enabled rules', async () => {
    const { client } = await open(rules({ event_type: 'flow_started', send_mode: 'send' }, { event_type: 'step_completed' }, { event_type: 'flow_completed', send_mode: 'send', delay_minutes: 5 }, { event_type: 'reminder', is_enabled: false }))
    await client.onboarding.startFlow({ user_id: 'ze', email: 'ze@example.com' })
    await client.onboarding.completeStep({ user_id: 'ze', step_key: 'welcome' })
    await client.onboarding.completeFlow({ user_id: 'ze' })
    expect(await statuses(client)).toEqual(['flow_completed queued', 'step_completed skipped', 'flow_started sent'])
    await client.onboarding.setEmailSubscription({ slug: SLUG, user_id: 'ze', unsubscribed: true })
    expect(await statuses(client)).toEqual(['flow_completed skipped', 'step_completed skipped', 'flow_started sent'])
  })

  test('are not sent to test users, to nobody, and to those who want none', async () => {
    const { client } = await open(rules({ event_type: 'flow_started', send_mode: 'send' }, { event_type: 'flow_completed', send_mode: 'send' }))
    await client.onboarding.startFlow({ user_id: 'a', email: 'a@example.com', metadata: { is_test: true } })
    await client.onboarding.startFlow({ user_id: 'b' })
    await client.onboarding.setEmailSubscription({ slug: SLUG, user_id: 'user-1', unsubscribed: true })
    await client.onboarding.completeFlow({ user_id: 'user-1' })
    expect(await statuses(client)).toEqual(['flow_completed skipped', 'flow_started skipped', 'flow_started skipped'])
  })

  test('need rules that can send, one for each event', async () => {
    const { client } = await open({ flows: [{ ...flow, flow_config: {} }] })
    expect(await problem(client.onboarding.createEmailRule({ slug: SLUG, event_type: 'step_stalled' }))).toHaveProperty('event_type')
    expect(await problem(client.onboarding.createEmailRule({ slug: SLUG, event_type: 'birthday' }))).toHaveProperty('event_type')
    expect(await problem(client.onboarding.createEmailRule({ slug: SLUG, event_type: 'reminder' }))).toHaveProperty('reminder_after_hours')
    const send = (): PromiseLike<unknown> => client.onboarding.updateEmailRule({ slug: SLUG, rule_id: 7, send_mode: 'send' })
    expect(await problem(send())).toEqual({ send_mode: ['Configure um provedor de e-mail.'] })
    await client.onboarding.updateFlow({ slug: SLUG, email_provider_config: 1 })
    expect(await problem(send())).toEqual({ send_mode: ['Configure email_from_name no flow.'] })
    await client.onboarding.updateFlow({ slug: SLUG, email_from_name: 'Agenda' })
    expect(await problem(send())).toEqual({ send_mode: ['Configure email_brand.footer no flow.'] })
    await client.onboarding.updateFlow({ slug: SLUG, email_brand: { footer: 'Rua A' } })
    expect(await send()).toMatchObject({ send_mode: 'send' })
  })

  test('are made of pieces of known blocks and dimensions', async () => {
    const { client } = await open()
    const refused = (input: { block: string; subject?: string; conditions?: Record<string, string> }): Promise<object> =>
      problem(client.onboarding.createEmailPiece({ slug: SLUG, body: 'x', ...input }))
    expect(await refused({ block: 'other' })).toHaveProperty('block')
    expect(await refused({ block: 'corpo' })).toHaveProperty('subject')
    expect(await refused({ block: 'dica', conditions: { plan: 'x' } })).toHaveProperty('conditions')
    expect((await failure(client.onboarding.deleteEmailPiece({ slug: SLUG, piece_id: 4 }), ValidationError)).message).toBe('Só rascunhos podem ser excluídos.')
    expect((await failure(client.onboarding.updateEmailPiece({ slug: SLUG, piece_id: 3, source: 'robot' }), ValidationError)).fieldErrors).toHaveProperty('source')
  })

  test('use the piece that fits best, in the language of the user', async () => {
    const pieces = [
      { block: 'corpo', subject: 'any', body: '<{NOME}> {DADO:company} {PROGRESSO}', status: 'approved' as const },
      { block: 'corpo', subject: 'event', body: 'x', event_type: 'reminder', status: 'approved' as const },
      { block: 'corpo', subject: 'segment', body: 'x', conditions: { segment: 'saude' }, status: 'approved' as const },
      { block: 'corpo', subject: 'english', body: 'x', language: 'en-US', status: 'approved' as const },
    ]
    const { client } = await open({ flows: [{ ...flow, email_pieces: pieces }] })
    const subject = async (input: object): Promise<string | null> => (await client.onboarding.previewEmail({ slug: SLUG, event_type: 'step_stalled', ...input })).subject
    expect(await subject({ metadata: { company: 'Acme' } })).toBe('any')
    expect(await subject({ event_type: 'reminder' })).toBe('event')
    expect(await subject({ user_id: 'user-1' })).toBe('segment')
    expect(await subject({ metadata: { preferred_language: 'en-US' } })).toBe('english')
    expect(await subject({ language: 'fr-FR' })).toBe('any')
    expect((await client.onboarding.previewEmail({ slug: SLUG, event_type: 'step_stalled', name: 'Bia', metadata: { company: 'A&B' }, steps_completed: ['welcome'] })).body_html).toBe('<p>&lt;Bia&gt; A&amp;B 33%</p>')
    expect((await failure(client.onboarding.previewEmail({ slug: SLUG, event_type: 'other' }), ValidationError)).fieldErrors).toHaveProperty('event_type')
  })

  test('are found by filters that make sense', async () => {
    const { client } = await open()
    expect((await failure(client.onboarding.listEmailLogs({ slug: SLUG, created_after: 'x' }), ValidationError)).fieldErrors).toHaveProperty('created_after')
    expect((await client.onboarding.getEmailLogsSummary({ slug: SLUG, created_before: '2025-12-31' })).total).toBe(0)
    expect((await client.onboarding.getEmailLogsSummary({ slug: SLUG, created_after: '2026-01-01', created_before: '2026-01-01' })).total).toBe(2)
  })
})
