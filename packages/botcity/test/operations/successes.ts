import { expect } from 'vitest'
import type { MaestroClient } from '../../src/index.ts'
import { sendDeploy } from '../../src/bots/index.ts'
import { sendCreate as sendCreateCredential } from '../../src/credentials/index.ts'
import { sendCancelItem, sendDeleteItem, sendItem } from '../../src/datapools/index.ts'
import { sendCreate as sendCreateLog } from '../../src/logs/index.ts'
import { sendCreate as sendCreateSchedule } from '../../src/schedules/index.ts'
import { authenticate, fetchVersion, sendLogin } from '../../src/session/index.ts'
import type { FakeMaestro } from '../../src/testing/index.ts'
import { company } from '../support/company.ts'

type Success = (client: MaestroClient, fake: FakeMaestro) => Promise<unknown>

const { login, key } = company
const plan = { activityLabel: 'invoices', cron: '0 0 8 ? * MON', scheduleStrategy: 'Mondays at 8:00 UTC' }
const columns = [{ name: 'Status', label: 'status', width: 100 }]
const entry = { state: 'PROCESSING', priority: 7, values: { note: 'NF-1' } }
const text = new TextEncoder().encode('PK')

/** Each operation, done once against the company's server. */
export const successes: Readonly<Record<string, Success>> = {
  'session.sendLogin': async (client) => expect((await sendLogin(client, { login, key })).accessToken).toBe('access-token-0001'),
  'session.authenticate': async (client) => {
    expect((await authenticate(client)).organizationLabel).toBe('acme-org')
    expect(client.token).toBe('access-token-0001')
  },
  'session.fetchVersion': async (client) => expect(await fetchVersion(client)).toEqual({ version: '4.0.0' }),
  'session.version': async (client) => expect(await client.version()).toEqual({ version: '4.0.0' }),
  'session.getExecution': async (client) => {
    const execution = await client.getExecution({ taskId: 1 })
    expect(execution).toEqual({ server: client.baseUrl, taskId: 1, parameters: { city: 'São Paulo', n: 3 } })
    expect(execution.token).toBe('access-token-0001')
  },

  'tasks.list': async (client) => expect((await client.tasks.list({ stateFilter: 'RUNNING' })).items.map(({ id }) => id)).toEqual([2]),
  'tasks.create': async (client) => {
    const task = await client.tasks.create({ activityLabel: 'invoices', parameters: { city: 'Olinda' }, minExecutionDate: new Date(Date.UTC(2026, 5, 1)) })
    expect(task).toMatchObject({ id: 4, state: 'START', parameters: { city: 'Olinda' }, minExecutionDate: '2026-06-01T00:00:00.000Z', test: false, priority: 0 })
  },
  'tasks.get': async (client) => expect((await client.tasks.get({ id: '1' })).activityLabel).toBe('invoices'),
  'tasks.finish': async (client) => {
    const task = await client.tasks.finish({ id: 2, finishStatus: 'SUCCESS', finishMessage: 'ok', totalItems: 10, processedItems: 7 })
    expect(task).toMatchObject({ state: 'FINISHED', finishStatus: 'SUCCESS', finishMessage: 'ok', totalItems: 10, processedItems: 7, failedItems: 3 })
  },
  'tasks.restart': async (client) => expect((await client.tasks.restart({ id: 3 })).state).toBe('START'),
  'tasks.cancel': async (client) => expect((await client.tasks.cancel({ id: 1 })).state).toBe('CANCELED'),
  'tasks.interrupt': async (client) => expect((await client.tasks.interrupt({ id: 2 })).interrupted).toBe(true),
  'tasks.kill': async (client) => expect((await client.tasks.kill({ id: 2 })).killed).toBe(true),
  'tasks.delete': async (client) => {
    expect((await client.tasks.delete({ id: 3 }))?.id).toBe(3)
    expect((await client.tasks.list()).total).toBe(2)
  },

  'logs.sendCreate': async (client) => expect((await sendCreateLog(client, { label: 'other', columns, organizationLabel: 'acme-org' })).id).toBe('acme-org-other'),
  'logs.create': async (client) => expect((await client.logs.create({ label: 'other', columns })).columns).toEqual([{ name: 'Status', label: 'status', width: 100, visible: true }]),
  'logs.list': async (client) => expect((await client.logs.list({ label: 'invoices-log' })).map(({ label }) => label)).toEqual(['invoices-log']),
  'logs.get': async (client) => expect((await client.logs.get({ label: 'invoices-log' })).columns?.length).toBe(2),
  'logs.addEntry': async (client) => {
    await client.logs.addEntry({ label: 'invoices-log', values: { status: 'LATE', timestamp: 3 } })
    expect((await client.logs.entries({ label: 'invoices-log' })).at(-1)?.columns).toEqual({ status: 'LATE', timestamp: '3' })
  },
  'logs.entries': async (client) => expect((await client.logs.entries({ label: 'invoices-log' })).length).toBe(2),
  'logs.entriesByName': async (client) => expect((await client.logs.entriesByName({ label: 'invoices-log' }))[0]).toEqual({ 'Date/Time': '2026-01-01', Status: 'OK' }),
  'logs.exportCsv': async (client) => expect(await client.logs.exportCsv({ label: 'invoices-log' })).toBe('Date/Time;Status\n2026-01-01;OK\n2026-01-02;"said ""no""; left"\n'),
  'logs.download': async (client) => expect(await (await client.logs.download({ label: 'invoices-log' })).text()).toMatch(/^Date\/Time;Status\n/),
  'logs.export': async (client) => expect(await client.logs.export({ label: 'invoices-log' })).toHaveLength(2),
  'logs.delete': async (client) => {
    await client.logs.delete({ label: 'invoices-log' })
    expect(await client.logs.list()).toEqual([])
  },

  'automations.list': async (client) => expect((await client.automations.list({ label: 'invoices' }))[0]?.name).toBe('Invoices'),
  'automations.listPage': async (client) => expect((await client.automations.listPage({ automation: 'voice' })).total).toBe(1),
  'automations.get': async (client) => expect((await client.automations.get({ label: 'invoices' })).parameters).toEqual([{ label: 'city', type: 'TEXT', required: true }]),

  'bots.list': async (client) => expect((await client.bots.list({ botId: 'bot-invoices' })).length).toBe(1),
  'bots.listPage': async (client) => expect((await client.bots.listPage()).items[0]?.version).toBe('1.0'),
  'bots.get': async (client) => expect((await client.bots.get({ botId: 'bot-invoices', version: '1.0' })).release).toBe(true),
  'bots.sendDeploy': async (client) => expect((await sendDeploy(client, { organization: 'acme-org', botId: 'b', version: '2', technology: 'Java' }))?.technology).toBe('JAVA'),
  'bots.deploy': async (client) => expect(await client.bots.deploy({ botId: 'b', version: '2', technology: 'python' })).toMatchObject({ botId: 'b', release: false, repositoryLabel: 'DEFAULT' }),
  'bots.create': async (client) => expect(await client.bots.create({ label: 'b', version: '2', technology: 'PYTHON', repository: 'FIN' })).toMatchObject({ botId: 'b', repositoryLabel: 'FIN' }),
  'bots.upload': async (client, fake) => {
    await client.bots.upload({ botId: 'bot-invoices', version: '1.0', file: { data: text, fileName: 'bot.zip' } })
    expect(fake.botFile('bot-invoices', '1.0')).toEqual({ fileName: 'bot.zip', contentType: 'application/zip', content: text })
  },
  'bots.release': async (client) => {
    await client.bots.deploy({ botId: 'bot-invoices', version: '1.1', technology: 'PYTHON' })
    expect((await client.bots.release({ botId: 'bot-invoices', version: '1.1' }))?.release).toBe(true)
    expect((await client.bots.get({ botId: 'bot-invoices', version: '1.0' })).release).toBe(false)
  },
  'bots.update': async (client) => expect((await client.bots.update({ botId: 'bot-invoices', fields: { repositoryLabel: 'FIN' } }))?.repositoryLabel).toBe('FIN'),
  'bots.deleteVersion': async (client) => {
    await client.bots.deleteVersion({ botId: 'bot-invoices', version: '1.0' })
    expect(await client.bots.list()).toEqual([])
  },

  'runners.list': async (client) => expect((await client.runners.list({ isOnline: false })).items.map(({ machineId }) => machineId)).toEqual(['runner-02']),
  'runners.getInfo': async (client) => expect(await client.runners.getInfo({ machineId: 'runner-01' })).toEqual({ machineId: 'runner-01', name: 'runner-01', isOnline: true, type: 'DESKTOP' }),
  'runners.getLog': async (client) => expect(await client.runners.getLog({ machineId: 'runner-01' })).toBe('[INFO] started\n'),
  'runners.getTasksSummary': async (client) => expect(await client.runners.getTasksSummary({ machineId: 'runner-01' })).toEqual([{ activityLabel: 'invoices', total: 1 }]),

  'credentials.list': async (client) => expect((await client.credentials.list()).map(({ label }) => label)).toEqual(['bank']),
  'credentials.get': async (client) => expect((await client.credentials.get({ label: 'bank' })).secrets?.length).toBe(2),
  'credentials.getKey': async (client) => expect(await client.credentials.getKey({ label: 'bank', key: 'password' })).toBe('PASSWORD-OF-BANK'),
  'credentials.sendCreate': async (client) => expect((await sendCreateCredential(client, { label: 'c', values: { k: 'v' }, organizationLabel: 'acme-org' })).secrets).toEqual([{ key: 'k', value: 'v', valid: true }]),
  'credentials.create': async (client) => expect((await client.credentials.create({ label: 'c', values: { b: 'v', a: 1 } })).secrets?.map((secret) => secret.key)).toEqual(['b', 'a']),
  'credentials.addKey': async (client) => {
    await client.credentials.addKey({ label: 'bank', key: 'pin', value: '0042' })
    expect(await client.credentials.getKey({ label: 'bank', key: 'pin' })).toBe('0042')
  },
  'credentials.setKey': async (client) => {
    await client.credentials.setKey({ label: 'new', key: 'pin', value: '0042' })
    await client.credentials.setKey({ label: 'new', key: 'puk', value: '{"a":1}' })
    expect(await client.credentials.getKey({ label: 'new', key: 'puk' })).toBe('{"a":1}')
  },
  'credentials.replace': async (client) => expect((await client.credentials.replace({ label: 'bank', secrets: [{ key: 'k', value: 'v' }] }))?.secrets?.length).toBe(1),
  'credentials.updateKey': async (client) => {
    await client.credentials.updateKey({ label: 'bank', key: 'user', value: 'other' })
    expect((await client.credentials.get({ label: 'bank' })).secrets?.map(({ value }) => value)).toEqual(['other', 'PASSWORD-OF-BANK'])
  },
  'credentials.removeKey': async (client) => {
    await client.credentials.removeKey({ label: 'bank', key: 'user' })
    expect((await client.credentials.get({ label: 'bank' })).secrets?.map((secret) => secret.key)).toEqual(['password'])
  },

  'datapools.list': async (client) => expect((await client.datapools.list()).items.map(({ label }) => label)).toEqual(['queue']),
  'datapools.get': async (client) => expect((await client.datapools.get({ label: 'queue' })).defaultActivity).toBe('invoices'),
  'datapools.create': async (client) => expect(await client.datapools.create({ label: 'p', defaultAutomation: 'invoices' })).toMatchObject({ label: 'p', defaultActivity: 'invoices', consumptionPolicy: 'FIFO' }),
  'datapools.update': async (client) => expect(await client.datapools.update({ label: 'queue', name: 'Other' })).toMatchObject({ label: 'queue', name: 'Other', schema: [], defaultActivity: null }),
  'datapools.activate': async (client) => expect(await client.datapools.activate({ label: 'queue' })).toMatchObject({ active: true, name: 'Queue', defaultActivity: 'invoices' }),
  'datapools.deactivate': async (client) => {
    const pool = await client.datapools.deactivate({ label: 'queue' })
    expect([pool.active, pool.name, pool.schema?.length]).toEqual([false, 'Queue', 2])
    expect(await client.datapools.next({ label: 'queue' })).toBeNull()
  },
  'datapools.isActive': async (client) => expect(await client.datapools.isActive({ label: 'queue' })).toBe(true),
  'datapools.delete': async (client) => {
    await client.datapools.delete({ label: 'queue' })
    expect((await client.datapools.list()).items).toEqual([])
  },
  'datapools.view': async (client) => expect((await client.datapools.view({ label: 'queue' })).items.map(({ id }) => id)).toEqual(['entry-0001', 'entry-0002']),
  'datapools.summary': async (client) => expect(await client.datapools.summary({ label: 'queue' })).toEqual({ countPending: 2, countProcessing: 0, countDone: 0, countError: 0, countTimeout: 0, avgDone: 0, active: true }),
  'datapools.isEmpty': async (client) => expect(await client.datapools.isEmpty({ label: 'queue' })).toBe(false),
  'datapools.hasNext': async (client) => expect(await client.datapools.hasNext({ label: 'queue' })).toBe(true),
  'datapools.addItem': async (client) => expect(await client.datapools.addItem({ label: 'queue', values: { note: 'NF-3' }, priority: 5 })).toMatchObject({ state: 'PENDING', priority: 5, uniqueKey: 'NF-3' }),
  'datapools.next': async (client) => expect(await client.datapools.next({ label: 'queue', taskId: 2 })).toMatchObject({ id: 'entry-0001', state: 'PROCESSING', taskId: 2 }),
  'datapools.getItem': async (client) => expect((await client.datapools.getItem({ label: 'queue', id: 'entry-0002' })).values).toEqual({ note: 'NF-2', value: 3 }),
  'datapools.sendItem': async (client) => expect(await sendItem(client, { label: 'queue', id: 'entry-0001', entry })).toMatchObject({ state: 'PROCESSING', priority: 7 }),
  'datapools.saveItem': async (client) => {
    const item = await client.datapools.getItem({ label: 'queue', id: 'entry-0001' })
    expect(await client.datapools.saveItem({ item, values: { note: 'NF-1', value: 99 } })).toMatchObject({ state: 'PENDING', values: { note: 'NF-1', value: 99 } })
  },
  'datapools.reportDone': async (client) => {
    const item = await client.datapools.next({ label: 'queue', taskId: 2 })
    if (item !== null) expect(await client.datapools.reportDone({ item, message: 'paid' })).toMatchObject({ state: 'DONE', message: 'paid', taskId: 2 })
    expect((await client.datapools.summary({ label: 'queue' })).countDone).toBe(1)
  },
  'datapools.reportError': async (client) => {
    const item = await client.datapools.next({ label: 'queue' })
    if (item !== null) expect(await client.datapools.reportError({ item, errorType: 'BUSINESS', message: 'void' })).toMatchObject({ state: 'ERROR', errorType: 'BUSINESS', message: 'void' })
    expect((await client.datapools.summary({ label: 'queue' })).countError).toBe(1)
  },
  'datapools.sendCancelItem': async (client) => expect((await sendCancelItem(client, { label: 'queue', id: 'entry-0001' }))?.state).toBe('CANCELED'),
  'datapools.cancelItem': async (client) => expect(await client.datapools.cancelItem({ label: 'queue', id: 'entry-0001', message: 'no' })).toMatchObject({ state: 'CANCELED', message: 'no' }),
  'datapools.sendDeleteItem': async (client) => {
    await sendDeleteItem(client, { label: 'queue', id: 'entry-0001' })
    expect((await client.datapools.view({ label: 'queue' })).total).toBe(1)
  },
  'datapools.deleteItem': async (client) => {
    await client.datapools.deleteItem({ label: 'queue', id: 'entry-0001' })
    expect((await client.datapools.view({ label: 'queue' })).total).toBe(1)
  },

  'resultFiles.list': async (client) => expect((await client.resultFiles.list({ taskId: 1, days: 7 })).items[0]?.fileName).toBe('report.txt'),
  'resultFiles.get': async (client) => expect((await client.resultFiles.get({ id: 1 })).name).toBe('report.txt'),
  'resultFiles.getFile': async (client) => expect(await (await client.resultFiles.getFile({ id: 1 })).text()).toBe('a report\n'),
  'resultFiles.download': async (client) => {
    const { fileName, file } = await client.resultFiles.download({ id: 1 })
    expect([fileName, await file.text()]).toEqual(['report.txt', 'a report\n'])
  },
  'resultFiles.create': async (client) => expect(await client.resultFiles.create({ taskId: 1, name: 'n', filename: 'n.txt' })).toMatchObject({ id: 2, name: 'n', fileName: 'n.txt', taskId: 1 }),
  'resultFiles.uploadFile': async (client) => {
    await client.resultFiles.uploadFile({ id: 1, file: { data: text, fileName: 'r.txt' } })
    expect(await (await client.resultFiles.getFile({ id: 1 })).text()).toBe('PK')
  },
  'resultFiles.upload': async (client) => {
    const artifact = await client.resultFiles.upload({ taskId: 1, name: 'Report', file: { data: text, fileName: 'x.csv' } })
    expect(artifact).toMatchObject({ name: 'Report.csv', fileName: 'Report.csv' })
    expect(await (await client.resultFiles.getFile({ id: artifact.id })).text()).toBe('PK')
  },

  'errors.list': async (client) => expect((await client.errors.list({ taskId: 1 })).total).toBe(1),
  'errors.getByAutomation': async (client) => expect((await client.errors.getByAutomation({ automationLabel: 'invoices' })).items[0]?.type).toBe('TypeError'),
  'errors.get': async (client) => expect((await client.errors.get({ id: 1 })).message).toBe('x is no function'),
  'errors.sendError': async (client) => expect(await client.errors.sendError({ taskId: 1, type: 'E', message: 'm', stackTrace: 's', tags: {} })).toMatchObject({ id: 2, language: 'JAVASCRIPT' }),
  'errors.addScreenshot': async (client, fake) => {
    await client.errors.addScreenshot({ id: 1, file: { data: text, fileName: 'shot.png' } })
    expect(fake.errorFiles(1)).toMatchObject([{ kind: 'screenshot', file: { fileName: 'shot.png', contentType: 'image/png' } }])
  },
  'errors.addAttachment': async (client, fake) => {
    await client.errors.addAttachment({ id: 1, file: text })
    expect(fake.errorFiles(1)).toMatchObject([{ kind: 'attachments', file: { fileName: 'file' } }])
  },
  'errors.create': async (client, fake) => {
    const report = await client.errors.create({ taskId: 1, error: new RangeError('too far'), screenshot: text, attachments: [text], tags: { os_name: 'mine' }, packages: { undici: '8.12.4' } })
    expect(report).toMatchObject({ type: 'RangeError', message: 'too far', language: 'JAVASCRIPT', tags: { os_name: 'mine', node_version: process.versions.node } })
    expect(fake.errorFiles(2).map(({ kind, file }) => [kind, file.fileName])).toEqual([['screenshot', 'file'], ['attachments', 'npmlist.txt'], ['attachments', 'file']])
  },

  'alerts.create': async (client) => expect(await client.alerts.create({ taskId: 1, title: 'Late', message: 'very', type: 'WARN' })).toMatchObject({ id: 'al-2', type: 'WARN', taskId: 1 }),
  'alerts.list': async (client) => expect((await client.alerts.list({ type: 'INFO' })).items[0]?.title).toBe('Started'),
  'messages.send': async (client, fake) => {
    expect(await client.messages.send({ emails: ['ada@acme.example'], subject: 'Hello', body: '<b>x</b>', type: 'HTML' })).toBe('OK')
    expect(fake.messages()).toEqual([{ emails: ['ada@acme.example'], logins: [], subject: 'Hello', body: '<b>x</b>', type: 'HTML' }])
  },

  'schedules.list': async (client) => expect((await client.schedules.list()).items[0]?.cron).toBe('0 0 13 ? * *'),
  'schedules.get': async (client) => expect((await client.schedules.get({ id: 'sch-1' })).activityLabel).toBe('invoices'),
  'schedules.sendCreate': async (client) => expect((await sendCreateSchedule(client, { ...plan, organizationLabel: 'acme-org' })).id).toBe('sch-2'),
  'schedules.create': async (client) => expect(await client.schedules.create(plan)).toMatchObject({ ...plan, organizationLabel: 'acme-org', repositoryLabel: 'DEFAULT' }),
  'schedules.update': async (client) => expect((await client.schedules.update({ id: 'sch-1', active: false })).active).toBe(false),
  'schedules.delete': async (client) => {
    await client.schedules.delete({ id: 'sch-1' })
    expect((await client.schedules.list()).items).toEqual([])
  },

  'workspaces.list': async (client) => expect((await client.workspaces.list()).items).toEqual([{ id: 12, label: 'acme-org', name: 'acme-org' }]),
  'workspaces.get': async (client) => expect((await client.workspaces.get({ id: 'acme-org' })).id).toBe(12),
}
