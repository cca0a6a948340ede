import { BadRequestError, BusinessError, MaestroClient, MaestroClientError, NotFoundError, RequestValidationError, ServerError, type WorkItem } from '@sdk/botcity'
import { createFakeMaestro, type FakeMaestro } from '@sdk/botcity/testing'
import type { Story, Teller } from '../teller.ts'

const LOGIN = 'login-of-the-demo'
const KEY = 'key-of-the-demo'

async function tasks(teller: Teller, client: MaestroClient, fake: FakeMaestro): Promise<void> {
  const task = await teller.step('Queue a task: the first call logs in', () => client.tasks.create({ activityLabel: 'invoices', parameters: { city: 'Olinda' } }), ({ state }) => state === 'START')
  await teller.refused('An automation that nobody knows', () => client.tasks.create({ activityLabel: 'nothing' }), (error) => error instanceof BadRequestError)
  await teller.event('a runner takes the task', async () => fake.startTask(task.id, 'runner-01'))
  await teller.step('Which tasks run?', () => client.tasks.list({ stateFilter: 'RUNNING' }).all(), (running) => running.length === 1)
  await teller.step('What is the bot to do?', () => client.getExecution({ taskId: task.id }), ({ parameters }) => parameters['city'] === 'Olinda')
  await teller.refused('Counters that do not add up: refused locally', () => client.tasks.finish({ id: task.id, finishStatus: 'SUCCESS', totalItems: 3, processedItems: 3, failedItems: 1 }), (error) => error instanceof RequestValidationError)
  await teller.step('The bot is done', () => client.tasks.finish({ id: task.id, finishStatus: 'SUCCESS', totalItems: 3, processedItems: 2 }), ({ failedItems }) => failedItems === 1)
  await teller.step('Wait for it', () => client.tasks.waitFor({ id: task.id }, { deadlineMs: 1_000 }), ({ state }) => state === 'FINISHED')
}

function pay(item: WorkItem): void {
  if (item.values?.['total'] === 0) throw new BusinessError('nothing to pay')
}

async function pool(teller: Teller, client: MaestroClient): Promise<void> {
  await teller.step('Make a pool of invoices', () => client.datapools.create({ label: 'queue', maxAutoRetry: 1, schema: [{ label: 'total', type: 'DOUBLE' }] }), ({ active }) => active === true)
  const items = [{ values: { total: 10.5 } }, { values: { total: 0 } }, { values: { total: 'much' } }]
  await teller.step('Add three: one does not fit', () => client.datapools.addItems({ label: 'queue', items }), (results) => results.map(({ ok }) => ok).join() === 'true,true,false')
  await teller.step('Work it off: failures are tried once more', () => client.datapools.process('queue', pay, { concurrency: 2 }), ({ done, failed }) => done === 1 && failed === 2)
  await teller.step('Count what became of them', () => client.datapools.summary({ label: 'queue' }), ({ countDone, countError, countPending }) => countDone === 1 && countError === 2 && countPending === 0)
}

async function records(teller: Teller, client: MaestroClient): Promise<void> {
  await teller.step('Keep a log', () => client.logs.create({ label: 'payments', columns: [{ name: 'Invoice', label: 'invoice' }, { name: 'Status', label: 'status' }] }), ({ columns }) => columns?.length === 2)
  await teller.step('… and write to it', () => client.logs.addEntry({ label: 'payments', values: { invoice: 'NF-1', status: 'paid; late' } }), () => true)
  const rows = async (): Promise<string[]> => {
    const found: string[] = []
    for await (const row of client.logs.csvRows({ label: 'payments' })) found.push(row['Status'] ?? '')
    return found
  }
  await teller.step('Read it as CSV, row by row', rows, (found) => found.join() === 'paid; late')
  const file = { data: new TextEncoder().encode('invoice;total\n'), fileName: 'x.csv' }
  const artifact = await teller.step('Leave a file with the task', () => client.resultFiles.upload({ taskId: 1, name: 'Report', file }), ({ fileName }) => fileName === 'Report.csv')
  await teller.step('Get it back', async () => (await client.resultFiles.getFile({ id: artifact.id })).text(), (text) => text.startsWith('invoice'))
  await teller.step('Report an error, with a picture', () => client.errors.create({ taskId: 1, error: new RangeError('no such month'), screenshot: new Uint8Array([137, 80]) }), ({ type }) => type === 'RangeError')
  await teller.step('Keep a secret', () => client.credentials.setKey({ label: 'bank', key: 'pin', value: '0042' }), () => true)
  await teller.step('… which stays text', () => client.credentials.getKey({ label: 'bank', key: 'pin' }), (value) => value === '0042')
}

async function trouble(teller: Teller, client: MaestroClient, fake: FakeMaestro): Promise<void> {
  await teller.event('the token runs out', async () => fake.clock.advance(3_700_000))
  await teller.step('401: one login, one repeat', () => client.tasks.get({ id: 1 }), ({ id }) => id === 1)
  fake.inject({ fault: { kind: 'status', status: 503 } })
  await teller.step('A proxy is busy: the read is retried', () => client.runners.list(), ({ total }) => total === 1)
  fake.inject({ fault: { kind: 'status', status: 503 } })
  await teller.refused('… a write is not', () => client.alerts.create({ taskId: 1, title: 'Late', message: '', type: 'WARN' }), (error) => error instanceof ServerError)
  await teller.step('Any route, any status', () => client.requestRaw({ path: 'no/such/route' }), ({ statusCode }) => statusCode === 404)
  await teller.refused('A task that is not there', () => client.tasks.get({ id: 99 }), (error) => error instanceof NotFoundError && error instanceof MaestroClientError)
}

/** A task with its items, log, file, error and secret, and a token that runs out, on a fake Maestro. */
export const botcity: Story = {
  vendor: 'botcity',
  title: 'a task, a pool worked off, a log, files, a secret, a token that runs out and a fault that is retried',
  async run(teller) {
    const fake = createFakeMaestro({ login: LOGIN, key: KEY, automations: [{ label: 'invoices' }], runners: [{ machineId: 'runner-01' }] })
    await fake.listen()
    const client = new MaestroClient({ login: LOGIN, key: KEY, baseUrl: fake.baseUrl(), middleware: [teller.trace], validate: 'strict', retryDelayMs: 20 })
    try {
      await tasks(teller, client, fake)
      await pool(teller, client)
      await records(teller, client)
      await trouble(teller, client, fake)
    } finally {
      await Promise.all([client.close(), fake.stop()])
    }
  },
}
