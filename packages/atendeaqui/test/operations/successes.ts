import { expect } from 'vitest'
import type { AtendeAquiClient } from '../../src/index.ts'
import type { FakeAtendeAqui } from '../../src/testing/index.ts'
import { FLOW_KEY, SLUG } from '../support/company.ts'

type Success = (client: AtendeAquiClient, fake: FakeAtendeAqui) => Promise<void>

const user_id = 'user-1'
const slug = SLUG

/** What the last request carried. */
function sent(fake: FakeAtendeAqui): { readonly body: unknown; readonly query: unknown } {
  const call = fake.calls.at(-1)
  return { body: call?.body === '' ? undefined : JSON.parse(call?.body ?? 'null'), query: { ...call?.query } }
}

/** A success of each operation, over HTTP, by its id. */
export const successes: Readonly<Record<string, Success>> = {
  async 'clients.list'(client) {
    const page = await client.clients.list()
    expect([page.items.map(({ client_id: id }) => id), page.total, page.page, page.size, page.hasMore]).toEqual([['c-1'], 1, 1, 50, false])
  },
  async 'clients.get'(client) {
    expect(await client.clients.get({ client_id: 'c-1' })).toMatchObject({ full_name: 'Acme Corp', team_count: 1, team_members: [{ full_name: 'Ana', is_primary: true }] })
  },
  async 'clients.create'(client, fake) {
    const made = await client.clients.create({ full_name: 'Beta', email: 'b@example.com', phone: '', birthday: new Date('1990-02-28T12:00:00Z'), preferred_language: 'en-US' })
    expect(sent(fake).body).toEqual({ full_name: 'Beta', email: 'b@example.com', birthday: '1990-02-28', preferred_language: 'en-US' })
    expect(fake.clients().map(({ client_id: id }) => id)).toEqual(['c-1', made.client_id])
  },
  async 'clients.update'(client, fake) {
    expect(await client.clients.update({ client_id: 'c-1', full_name: 'Acme Ltda', birthday: null, phone: '' })).toMatchObject({ full_name: 'Acme Ltda', email: 'contato@example.com' })
    expect(sent(fake).body).toEqual({ full_name: 'Acme Ltda', birthday: null, phone: '' })
    await client.clients.update({ client_id: 'c-1' })
    expect(sent(fake).body).toEqual({})
  },
  async 'clients.getTeam'(client) {
    expect((await client.clients.getTeam({ client_id: 'c-1' })).map(({ email }) => email)).toEqual(['ana@example.com'])
  },
  async 'clients.addTeamMember'(client, fake) {
    expect(await client.clients.addTeamMember({ client_id: 'c-1', user_id: 42, notes: '' })).toMatchObject({ full_name: 'João Silva', can_create_tickets: true })
    expect(sent(fake).body).toEqual({ user_id: 42, is_primary: false, can_create_tickets: true, can_view_all_tickets: true, can_edit_client: false })
    expect(await client.clients.addTeamMember({ client_id: 'c-1', user_email: 'nova@example.com', is_primary: true })).toMatchObject({ username: 'nova', is_primary: true })
  },
  async 'clients.updateTeamMember'(client) {
    expect(await client.clients.updateTeamMember({ client_id: 'c-1', member_id: 1, can_edit_client: true })).toMatchObject({ id: 1, can_edit_client: true, is_primary: true })
  },
  async 'clients.removeTeamMember'(client, fake) {
    expect(await client.clients.removeTeamMember({ client_id: 'c-1', member_id: 1 })).toBeUndefined()
    expect(fake.clients()[0]?.team_count).toBe(0)
  },
  async 'onboarding.getStructure'(client) {
    const flow = await client.onboarding.getStructure()
    expect([flow.name, flow.step_count, flow.steps.map(({ step_key: key, is_required: required }) => [key, required])]).toEqual(['Onboarding de Clientes', 3, [['welcome', true], ['config', true], ['tour', false]]])
    const english = await client.onboarding.getStructure({ language: 'en-US' })
    expect([english.name, english.steps[0]?.title, english.available_languages]).toEqual(['Customer onboarding', 'Welcome', ['pt-BR', 'en-US']])
  },
  async 'onboarding.startFlow'(client, fake) {
    const input = { user_id: 'user-2', name: 'Zé', email: 'ze@example.com', metadata: { company: 'Acme' }, client_id: 'c-1', occurred_at: new Date('2025-12-31T10:00:00Z') }
    const first = await client.onboarding.startFlow(input).withResponse()
    expect(sent(fake).body).toEqual({ external_user_id: 'user-2', name: 'Zé', external_user_email: 'ze@example.com', metadata: { company: 'Acme' }, client_id: 'c-1', occurred_at: '2025-12-31T10:00:00.000Z' })
    const again = await client.onboarding.startFlow({ user_id: 'user-2' }).withResponse()
    expect([first.response.status, again.response.status]).toEqual([201, 200])
    expect(again.data).toEqual(first.data)
    expect(first.data).toMatchObject({ status: 'IN_PROGRESS', is_in_progress: true, is_completed: false, current_step_key: 'welcome' })
  },
  async 'onboarding.getProgress'(client) {
    expect(await client.onboarding.getProgress({ user_id })).toMatchObject({ external_user_name: 'Bia', completion_percentage: 0, flow_slug: SLUG })
  },
  async 'onboarding.startStep'(client, fake) {
    expect(await client.onboarding.startStep({ user_id, step_key: 'config', metadata: {} })).toMatchObject({ current_step_key: 'config', steps_completed: [] })
    expect(sent(fake).body).toEqual({ step_key: 'config' })
  },
  async 'onboarding.completeStep'(client) {
    const progress = await client.onboarding.completeStep({ user_id, step_key: 'welcome', step_data: { accepted_terms: true } })
    expect(progress).toMatchObject({ completion_percentage: 50, current_step_key: 'config', step_data: { welcome: { accepted_terms: true } } })
    expect(await client.onboarding.completeStep({ user_id, step_key: 'config' })).toMatchObject({ status: 'COMPLETED', is_completed: true, completion_percentage: 100 })
  },
  async 'onboarding.completeSteps'(client, fake) {
    const steps = Object.freeze([Object.freeze({ step_key: 'welcome', occurred_at: new Date('2026-01-01T08:00:00Z') }), Object.freeze({ step_key: 'config', step_data: { a: 1 }, occurred_at: '' })])
    expect(await client.onboarding.completeSteps({ user_id, steps })).toMatchObject({ is_completed: true, steps_completed: ['welcome', 'config'] })
    expect(sent(fake).body).toEqual({ steps: [{ step_key: 'welcome', occurred_at: '2026-01-01T08:00:00.000Z' }, { step_key: 'config', step_data: { a: 1 } }] })
  },
  async 'onboarding.skipStep'(client) {
    expect(await client.onboarding.skipStep({ user_id, step_key: 'tour' })).toMatchObject({ steps_skipped: ['tour'], is_in_progress: true })
  },
  async 'onboarding.completeFlow'(client, fake) {
    expect(await client.onboarding.completeFlow({ user_id })).toMatchObject({ is_completed: true, completed_at: '2026-01-01T00:00:00Z' })
    expect(sent(fake).body).toEqual({})
  },
  async 'onboarding.restartFlow'(client, fake) {
    await client.onboarding.completeStep({ user_id, step_key: 'welcome' })
    expect(await client.onboarding.restartFlow({ user_id, occurred_at: '2026-01-01T09:00:00-03:00' })).toMatchObject({ steps_completed: [], is_in_progress: true, started_at: '2026-01-01T09:00:00-03:00' })
    expect(sent(fake).body).toEqual({ occurred_at: '2026-01-01T09:00:00-03:00' })
  },
  async 'onboarding.abandonFlow'(client) {
    expect(await client.onboarding.abandonFlow({ user_id })).toMatchObject({ status: 'ABANDONED', is_abandoned: true })
  },
  async 'onboarding.updateMetadata'(client, fake) {
    await client.onboarding.updateMetadata({ user_id, metadata: { plan: 'pro' } })
    expect(fake.progress(SLUG)[0]?.metadata).toEqual({ segment: 'saude', plan: 'pro' })
    await client.onboarding.updateMetadata({ user_id, metadata: {}, occurred_at: '' })
    expect(sent(fake).body).toEqual({ metadata: {} })
  },
  async 'onboarding.getWidgetToken'(client, fake) {
    expect(await client.onboarding.getWidgetToken({ user_id, client_id: 'c-1' })).toEqual({ token: 'fake.widget.1', expires_in: 600 })
    expect(sent(fake).body).toEqual({ ttl: 600, external_user_id: user_id, client_id: 'c-1' })
    expect(fake.calls.at(-1)).toMatchObject({ path: '/v1/onboarding/auth/token/', headers: { 'x-onboarding-key': FLOW_KEY } })
    expect((await client.onboarding.getWidgetToken({ ttl: 60 })).expires_in).toBe(60)
  },
  async 'onboarding.listFlows'(client) {
    expect((await client.onboarding.listFlows()).items.map(({ slug: name, total_starts: starts }) => [name, starts])).toEqual([[SLUG, 1], ['closed', 0]])
  },
  async 'onboarding.getFlow'(client) {
    expect(await client.onboarding.getFlow({ slug })).toMatchObject({ slug, is_active: true, email_deadline_days: null })
  },
  async 'onboarding.updateFlow'(client) {
    const flow = await client.onboarding.updateFlow({ slug, step_stalled_after_hours: 48, email_message_stream: 'out', email_from_name: null })
    expect([flow.step_stalled_after_hours, flow.flow_config?.['email_message_stream'], 'email_from_name' in (flow.flow_config ?? {})]).toEqual([48, 'out', false])
  },
  async 'onboarding.getAnalytics'(client) {
    await client.onboarding.completeStep({ user_id, step_key: 'welcome' })
    expect(await client.onboarding.getAnalytics({ slug })).toMatchObject({ total_starts: 1, in_progress: 1, average_completion_time: null, step_drop_off: { welcome: { title: 'Bem-vindo', dropped: 0 } } })
  },
  async 'onboarding.listProgress'(client) {
    const page = await client.onboarding.listProgress({ slug, page_size: 100 })
    expect(page.items.map(({ external_user_id: id, is_in_progress: going }) => [id, going])).toEqual([[user_id, true]])
  },
  async 'onboarding.getEmailRules'(client) {
    expect((await client.onboarding.getEmailRules({ slug })).map(({ id, send_mode: mode }) => [id, mode])).toEqual([[7, 'simulate']])
  },
  async 'onboarding.createEmailRule'(client, fake) {
    expect(await client.onboarding.createEmailRule({ slug, event_type: 'reminder', reminder_after_hours: 24 })).toMatchObject({ id: 8, event_type: 'reminder', send_mode: 'simulate' })
    expect(sent(fake).body).toEqual({ event_type: 'reminder', reminder_after_hours: 24 })
  },
  async 'onboarding.updateEmailRule'(client) {
    expect(await client.onboarding.updateEmailRule({ slug, rule_id: 7, send_mode: 'send' })).toMatchObject({ id: 7, send_mode: 'send' })
  },
  async 'onboarding.deleteEmailRule'(client) {
    expect(await client.onboarding.deleteEmailRule({ slug, rule_id: 7 })).toBeUndefined()
    expect(await client.onboarding.getEmailRules({ slug })).toEqual([])
  },
  async 'onboarding.listEmailLogs'(client, fake) {
    const page = await client.onboarding.listEmailLogs({ slug, status: 'sent', user_id, event_type: '', created_after: new Date('2025-12-31T00:00:00Z'), created_before: '2026-01-01' })
    expect(page.items.map(({ event_type: event }) => event)).toEqual(['flow_started'])
    expect(sent(fake).query).toEqual({ status: ['sent'], external_user_id: [user_id], created_after: ['2025-12-31T00:00:00.000Z'], created_before: ['2026-01-01'], page: ['1'], page_size: ['50'] })
  },
  async 'onboarding.getEmailLogsSummary'(client) {
    expect(await client.onboarding.getEmailLogsSummary({ slug })).toEqual({
      total: 2,
      by_event_type: [
        { event_type: 'reminder', total: 1, opened: 0, clicked: 0, bounced: 0, by_status: { queued: 1 } },
        { event_type: 'flow_started', total: 1, opened: 1, clicked: 0, bounced: 0, by_status: { sent: 1 } },
      ],
    })
  },
  async 'onboarding.listEmailPieces'(client, fake) {
    expect((await client.onboarding.listEmailPieces({ slug, event_type: '', block: null })).items.map(({ id }) => id)).toEqual([4])
    expect(sent(fake).query).toEqual({ event_type: [''], page: ['1'], page_size: ['50'] })
    await client.onboarding.listEmailPieces({ slug, conditions: { segment: 'saude', seats: 5 } })
    expect(sent(fake).query).toEqual({ condition: ['segment:saude', 'seats:5'], page: ['1'], page_size: ['50'] })
  },
  async 'onboarding.getEmailPiece'(client) {
    expect(await client.onboarding.getEmailPiece({ slug, piece_id: 3 })).toMatchObject({ id: 3, problems: [], history: [{ id: 3, version: 1, status: 'draft' }] })
  },
  async 'onboarding.createEmailPiece'(client, fake) {
    const made = await client.onboarding.createEmailPiece({ slug, block: 'corpo', body: 'Oi', subject: 'Oi', event_type: '', conditions: { segment: 'saude' }, preheader: null })
    expect(made).toMatchObject({ id: 5, version: 1, status: 'draft', source: 'manual', conditions: { segment: 'saude' } })
    expect(sent(fake).body).toEqual({ block: 'corpo', body: 'Oi', subject: 'Oi', event_type: '', conditions: { segment: 'saude' } })
  },
  async 'onboarding.updateEmailPiece'(client) {
    expect(await client.onboarding.updateEmailPiece({ slug, piece_id: 3, body: 'Olá!' })).toMatchObject({ id: 3, body: 'Olá!' })
    const next = await client.onboarding.updateEmailPiece({ slug, piece_id: 4, body: 'Veja.' }).withResponse()
    expect([next.response.status, next.data]).toMatchObject([201, { id: 5, version: 2, status: 'draft', block: 'dica' }])
  },
  async 'onboarding.deleteEmailPiece'(client) {
    expect(await client.onboarding.deleteEmailPiece({ slug, piece_id: 3 })).toBeUndefined()
  },
  async 'onboarding.approveEmailPiece'(client, fake) {
    expect(await client.onboarding.approveEmailPiece({ slug, piece_id: 3 })).toMatchObject({ id: 3, status: 'approved' })
    expect(fake.calls.at(-1)?.body).toBe('')
    const next = await client.onboarding.updateEmailPiece({ slug, piece_id: 3, subject: 'Novo' })
    await client.onboarding.approveEmailPiece({ slug, piece_id: next.id })
    expect((await client.onboarding.getEmailPiece({ slug, piece_id: next.id })).history?.map(({ status }) => status)).toEqual(['archived', 'approved'])
  },
  async 'onboarding.archiveEmailPiece'(client) {
    expect(await client.onboarding.archiveEmailPiece({ slug, piece_id: 4 })).toMatchObject({ id: 4, status: 'archived' })
  },
  async 'onboarding.previewEmail'(client, fake) {
    const preview = await client.onboarding.previewEmail({ slug, event_type: 'step_stalled', step_key: 'config', name: 'Ana', metadata: { a: 1 }, steps_completed: [] })
    expect(preview).toMatchObject({ subject: 'Ana, falta pouco', body_text: 'Olá, Ana!\n\nVeja https://app.example.com/config.', missing_reason: null, pieces: [{ id: 3 }, { id: 4 }] })
    expect(sent(fake).body).toEqual({ event_type: 'step_stalled', include_drafts: true, step_key: 'config', name: 'Ana', metadata: { a: 1 }, steps_completed: [] })
    expect(await client.onboarding.previewEmail({ slug, event_type: 'step_stalled', user_id, include_drafts: false })).toMatchObject({ subject: null, missing_reason: 'no approved body' })
    expect(sent(fake).body).toEqual({ event_type: 'step_stalled', include_drafts: false, external_user_id: user_id })
  },
  async 'onboarding.getEmailCoverage'(client, fake) {
    expect((await client.onboarding.getEmailCoverage({ slug })).events_without_generic_body).toEqual(['step_stalled'])
    await client.onboarding.approveEmailPiece({ slug, piece_id: 3 })
    expect((await client.onboarding.getEmailCoverage({ slug, language: 'pt-BR' })).events_without_generic_body).toEqual([])
    expect(sent(fake).query).toEqual({ language: ['pt-BR'] })
  },
  async 'onboarding.setEmailSubscription'(client) {
    expect(await client.onboarding.setEmailSubscription({ slug, user_id, unsubscribed: true })).toMatchObject({ email_unsubscribed: true, email_unsubscribed_source: 'api' })
    expect((await client.onboarding.listEmailLogs({ slug, status: 'queued' })).items).toEqual([])
    expect(await client.onboarding.setEmailSubscription({ slug, user_id, unsubscribed: false })).toMatchObject({ email_unsubscribed: false, email_unsubscribed_at: null })
  },
}
