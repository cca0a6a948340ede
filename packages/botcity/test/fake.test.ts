import { describe, expect, test } from 'vitest'
import { ApiError, BadRequestError, MaestroClient } from '../src/index.ts'
import { createFakeMaestro } from '../src/testing/index.ts'
import { company, connect } from './support/company.ts'
import { failure } from './support/failure.ts'

const MONTH_MS = 30 * 86_400_000

describe('behaviour', () => {
  test('declared: days filter tasks, bots can be changed', async () => {
    const { client, fake } = await connect()
    fake.clock.advance(MONTH_MS)
    expect((await client.tasks.list({ days: 7 })).total).toBe(0)
    expect((await client.bots.update({ botId: 'bot-invoices', fields: { command: 'run' } }))?.command).toBe('run')
  })

  test('observed: they do not', async () => {
    const { client, fake } = await connect({ behaviour: 'observed' })
    fake.clock.advance(MONTH_MS)
    expect((await client.tasks.list({ days: 7 })).total).toBe(3)
    expect(await failure(client.bots.update({ botId: 'bot-invoices', fields: {} }), ApiError)).toMatchObject({ status: 405, message: 'Method Not Allowed' })
  })
})

test('answers the same over HTTP and in-process', async () => {
  const answers = await Promise.all((['http', 'in-process'] as const).map(async (way) => {
    const { client } = await connect({}, {}, way)
    const created = await client.tasks.create({ activityLabel: 'invoices' })
    const { response } = await client.tasks.list({ sort: 'id,desc', size: 2 }).withResponse()
    return [created, JSON.parse(new TextDecoder().decode(response.raw))]
  }))
  expect(answers[0]).toEqual(answers[1])
})

test('leaves its seeds alone, and does the same in every run', async () => {
  const before = structuredClone(company)
  for (const run of [1, 2]) {
    const fake = createFakeMaestro(company)
    const client = new MaestroClient({ login: company.login, key: company.key, transport: fake.transport })
    await client.tasks.cancel({ id: 1 })
    await client.credentials.updateKey({ label: 'bank', key: 'user', value: 'changed' })
    expect([run, client.token, fake.calls.at(-1)?.at]).toEqual([run, 'access-token-0001', Date.UTC(2026, 0, 1)])
    await client.close()
  }
  expect(company).toEqual(before)
})

test('knows the tasks that a runner takes', () => {
  const fake = createFakeMaestro({ tasks: [{}] })
  expect(fake.startTask(1, 'runner-01')).toMatchObject({ state: 'RUNNING', machineId: 'runner-01', dateStartRunning: '2026-01-01T00:00:00.000+00:00' })
  expect(() => fake.startTask(2)).toThrow(TypeError)
})

test('refuses what the real one refuses', async () => {
  const { client } = await connect()
  const refused: readonly (() => PromiseLike<unknown>)[] = [
    () => client.tasks.kill({ id: 1 }), () => client.tasks.cancel({ id: 2 }), () => client.tasks.delete({ id: 1 }), () => client.bots.deploy({ botId: 'bot-invoices', version: '1.0', technology: 'PYTHON' }),
    () => client.bots.deploy({ botId: 'b', version: '1', technology: 'COBOL' }), () => client.logs.create({ label: 'invoices-log', columns: [] }), () => client.credentials.addKey({ label: 'bank', key: 'user', value: 'x' }),
    () => client.schedules.create({ activityLabel: 'nothing', cron: '0 0 1 ? * *' }), () => client.schedules.create({ activityLabel: 'invoices', cron: 'daily' }), () => client.resultFiles.create({ taskId: 99, name: 'n', filename: 'n' }),
    () => client.alerts.create({ taskId: 99, title: 't', message: 'm', type: 'INFO' }), () => client.datapools.addItem({ label: 'queue', values: { value: 'much' } }), () => client.datapools.create({ label: 'queue' }),
    () => client.request({ method: 'POST', path: '/api/v2/task', body: 'no JSON', bodyType: 'text' }), () => client.request({ method: 'POST', path: '/api/v2/log', body: { label: '', activityLabel: 'l' } }),
    () => client.request({ method: 'POST', path: '/api/v2/workspace/login', body: [] }), () => client.request({ method: 'POST', path: '/api/v2/credential', body: { label: 'v', secrets: [null] } }),
    () => client.request({ method: 'POST', path: '/api/v2/log', body: { label: 'l', columns: [null] } }), () => client.request({ method: 'POST', path: '/api/v2/datapool', body: { label: 'p', schema: 'x' } }),
    () => client.request({ method: 'POST', path: '/api/v2/datapool/queue/push', body: { values: [1] } }),
  ]
  for (const call of refused) expect((await failure(call(), BadRequestError)).message).not.toBe('HTTP 400')
})

test('gives nothing of what was deleted to what is new', async () => {
  const { client, fake } = await connect({ datapools: [{ label: 'first' }, { label: 'second' }] })
  await client.datapools.delete({ label: 'first' })
  const { id } = await client.datapools.create({ label: 'third' })
  expect([id, (await client.datapools.get({ label: 'second' })).id]).toEqual(['pool-3', 'pool-2'])
  const version = { botId: 'bot-invoices', version: '1.0' }
  await client.bots.upload({ ...version, file: new Uint8Array(1) })
  await client.bots.deleteVersion(version)
  await client.bots.deploy({ ...version, technology: 'PYTHON' })
  expect(fake.botFile('bot-invoices', '1.0')).toBeUndefined()
})
