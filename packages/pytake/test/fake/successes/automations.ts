import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import type { CreateScheduleInput, FlowAutomation, FlowAutomationSchedule } from '../../../src/index.ts'
import { failure } from '../../support/failure.ts'
import { newNumber } from '../phone.ts'
import type { Stage } from '../support/stage.ts'
import { newContact } from '../support/talks.ts'
import type { Area } from './row.ts'

/** An automation for one contact. */
async function newAutomation(stage: Stage, name = 'Boas-vindas'): Promise<FlowAutomation> {
  const { client } = stage
  const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot' })
  const { id: flow_id } = await client.flows.getMain({ chatbot_id })
  const numbers = (await client.whatsapp.list()).items
  const number = numbers[0] ?? (await newNumber(client))
  const contacts = (await client.contacts.list()).items
  const contact = contacts[0] ?? (await newContact(stage))
  return client.flowAutomations.create({ name, chatbot_id, flow_id, whatsapp_number_id: number.id, audience_config: { contact_ids: [contact.id] }, execution_window_start: '09:00' })
}

/** A schedule from Friday, 2 January 2026 on. */
async function newSchedule(stage: Stage, more: Partial<CreateScheduleInput> = {}): Promise<FlowAutomationSchedule> {
  const { id: automation_id } = await newAutomation(stage)
  return stage.client.flowAutomations.schedule.create({ automation_id, recurrence_type: 'daily', start_date: '2026-01-02T00:00:00Z', start_time: '09:00', ...more })
}

/** The next days of a schedule. */
const nextDays = async ({ client }: Stage, { automation_id }: FlowAutomationSchedule, num_executions = 3): Promise<string[]> =>
  (await client.flowAutomations.schedule.preview({ automation_id, num_executions })).next_executions.map(({ scheduled_at: at }) => at)

export const automations: Area = {
  operations: {
    'flowAutomations.create': async (stage) =>
      expect(await newAutomation(stage)).toMatchObject({
        status: 'draft', is_active: false, trigger_type: 'manual', audience_type: 'custom', rate_limit_per_hour: 100, execution_window_start: '09:00:00', total_executions: 0,
      }),
    'flowAutomations.list': async (stage) => {
      await newAutomation(stage)
      const { id: automation_id } = await newAutomation(stage, 'Segunda')
      await stage.client.flowAutomations.update({ automation_id, status: 'active', is_active: true })
      expect(await stage.client.flowAutomations.list({ skip: 1, limit: 1 })).toMatchObject({ total: 2, items: [{ name: 'Boas-vindas' }] })
      expect((await stage.client.flowAutomations.list({ status: 'active', is_active: true })).items.map(({ name }) => name)).toEqual(['Segunda'])
    },
    'flowAutomations.get': async (stage) => {
      const { id: automation_id } = await newAutomation(stage)
      await stage.client.flowAutomations.start({ automation_id })
      expect(await stage.client.flowAutomations.get({ automation_id })).toMatchObject({ total_executions: 1, last_executed_at: expect.any(String) })
    },
    'flowAutomations.update': async (stage) => {
      const { id: automation_id } = await newAutomation(stage)
      expect(await stage.client.flowAutomations.update({ automation_id, status: 'active', rate_limit_per_hour: 50, execution_window_start: null })).toMatchObject({
        status: 'active', rate_limit_per_hour: 50, execution_window_start: null, name: 'Boas-vindas',
      })
    },
    'flowAutomations.delete': async (stage) => {
      const { id: automation_id } = await newAutomation(stage)
      expect(await stage.client.flowAutomations.delete({ automation_id })).toBeUndefined()
      await failure(stage.client.flowAutomations.get({ automation_id }), NotFoundError)
    },
    'flowAutomations.start': async (stage) => {
      const { client, fake } = stage
      const { id: automation_id } = await newAutomation(stage)
      expect(await client.flowAutomations.start({ automation_id })).toMatchObject({ execution_type: 'manual', status: 'queued', total_recipients: 1, triggered_by_user_id: fake.userId })
      await newContact(stage, 'Maria', '5511977770000')
      await client.flowAutomations.update({ automation_id, audience_type: 'all' })
      expect((await client.flowAutomations.start({ automation_id })).total_recipients).toBe(2)
      expect((await client.flowAutomations.start({ automation_id, test_mode: true, test_contact_ids: [] })).total_recipients).toBe(0)
    },
    'flowAutomations.stats': async (stage) => {
      const { id: automation_id } = await newAutomation(stage)
      const { id } = await stage.client.flowAutomations.start({ automation_id })
      expect(await stage.client.flowAutomations.stats({ automation_id })).toMatchObject({ total_executions: 1, delivery_rate: null, last_execution_id: id, last_execution_status: 'queued' })
    },

    'flowAutomations.schedule.create': async (stage) => {
      const schedule = await newSchedule(stage)
      expect(schedule).toMatchObject({ start_date: '2026-01-02T00:00:00Z', start_time: '09:00:00', skip_weekends: true, is_paused: false, next_scheduled_at: '2026-01-02T09:00:00Z' })
      expect(await stage.client.flowAutomations.get({ automation_id: schedule.automation_id })).toMatchObject({ next_scheduled_at: '2026-01-02T09:00:00Z' })
    },
    'flowAutomations.schedule.get': async (stage) => {
      const { automation_id, id } = await newSchedule(stage, { recurrence_type: 'weekly', recurrence_config: { days: ['MON'] }, blackout_dates: ['2026-12-25'] })
      expect(await stage.client.flowAutomations.schedule.get({ automation_id })).toMatchObject({ id, recurrence_config: { days: ['MON'] }, blackout_dates: ['2026-12-25'] })
    },
    'flowAutomations.schedule.update': async (stage) => {
      const { automation_id } = await newSchedule(stage)
      expect(await stage.client.flowAutomations.schedule.update({ automation_id, start_time: '10:30', end_date: '2026-02-01T00:00:00Z' })).toMatchObject({ start_time: '10:30:00', end_date: '2026-02-01T00:00:00Z' })
      expect(await stage.client.flowAutomations.schedule.update({ automation_id, is_paused: true })).toMatchObject({ is_paused: true, paused_at: expect.any(String), next_scheduled_at: null })
    },
    'flowAutomations.schedule.delete': async (stage) => {
      const { automation_id } = await newSchedule(stage)
      expect(await stage.client.flowAutomations.schedule.delete({ automation_id })).toBeUndefined()
      await failure(stage.client.flowAutomations.schedule.get({ automation_id }), NotFoundError)
    },
    'flowAutomations.schedule.addException': async (stage) => {
      const schedule = await newSchedule(stage)
      const { automation_id, id: schedule_id } = schedule
      const exception = await stage.client.flowAutomations.schedule.addException({ automation_id, schedule_id, exception_type: 'skip', start_date: '2026-01-05T00:00:00Z', reason: 'Feriado' })
      expect(exception).toMatchObject({ schedule_id, start_date: '2026-01-05T00:00:00+00:00', reason: 'Feriado', end_date: null })
      await stage.client.flowAutomations.schedule.addException({ automation_id, schedule_id, exception_type: 'reschedule', start_date: '2026-01-06T00:00:00Z', rescheduled_to: '2026-01-10T12:00:00Z' })
      expect(await nextDays(stage, schedule)).toEqual(['2026-01-02T09:00:00', '2026-01-07T09:00:00', '2026-01-08T09:00:00'])
      expect(await nextDays(stage, schedule, 5)).toContain('2026-01-10T12:00:00')
    },
    'flowAutomations.schedule.removeException': async (stage) => {
      const schedule = await newSchedule(stage)
      const { automation_id, id: schedule_id } = schedule
      const { id: exception_id } = await stage.client.flowAutomations.schedule.addException({ automation_id, schedule_id, exception_type: 'skip', start_date: '2026-01-05T00:00:00Z' })
      expect(await stage.client.flowAutomations.schedule.removeException({ automation_id, exception_id })).toBeUndefined()
      expect(await nextDays(stage, schedule, 2)).toEqual(['2026-01-02T09:00:00', '2026-01-05T09:00:00'])
    },
    'flowAutomations.schedule.preview': async (stage) => {
      const daily = await newSchedule(stage, { recurrence_config: { interval: 2 }, skip_weekends: false, blackout_dates: ['2026-01-04'] })
      expect(await nextDays(stage, daily)).toEqual(['2026-01-02T09:00:00', '2026-01-06T09:00:00', '2026-01-08T09:00:00'])
      const follow = async (recurrence_type: 'weekly' | 'monthly' | 'cron' | 'custom' | 'once', recurrence_config: Record<string, unknown>): Promise<string[]> => {
        await stage.client.flowAutomations.schedule.update({ automation_id: daily.automation_id, recurrence_type, recurrence_config })
        return nextDays(stage, daily)
      }
      expect(await follow('weekly', { days: ['MON', 'WED'], interval: 2 })).toEqual(['2026-01-12T09:00:00', '2026-01-14T09:00:00', '2026-01-26T09:00:00'])
      expect(await follow('monthly', { day: 15 })).toEqual(['2026-01-15T09:00:00', '2026-02-15T09:00:00', '2026-03-15T09:00:00'])
      expect(await follow('cron', { expression: '30 8,20 */5 * *' })).toEqual(['2026-01-06T08:30:00', '2026-01-06T20:30:00', '2026-01-11T08:30:00'])
      expect(await follow('custom', { dates: ['2026-03-01T08:00:00', '2026-02-01T08:00:00'] })).toEqual(['2026-02-01T08:00:00', '2026-03-01T08:00:00'])
      expect(await follow('once', {})).toEqual(['2026-01-02T09:00:00'])
    },
  },
}
