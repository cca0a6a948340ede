import type { Download, MaestroClient } from '../../src/index.ts'
import { requestRaw } from '../../src/session/index.ts'
import { body, bytes, field, items, log, logs, none, nothing, type Expected } from './results.ts'

/** A call for a recorded case, and what it gives. */
export type Replay = readonly [call: (client: MaestroClient) => PromiseLike<unknown>, expected: Expected]

const T = 4135503
const TEXT = { data: new TextEncoder().encode('hello'), fileName: 'a.txt' }
const CSV = { data: new TextEncoder().encode('a;b\n1;2\n'), fileName: 'dados.csv' }
const base64 = async (file: Download): Promise<string> => Buffer.from(await file.bytes()).toString('base64')
const pool = { label: 'fila-notas' }
const logOf = { label: 'faturas-log' }
const vault = { label: 'MyCredential' }
const fields = [{ label: 'nota', type: 'TEXT', uniqueId: true, displayValue: true }, { label: 'valor', type: 'DOUBLE' }] as const
const columns = [{ name: 'Date/Time', label: 'timestamp', width: 300 }, { name: '# Records', label: 'records', width: 200 }, { name: 'Status', label: 'status', width: 100 }]
const plan = { activityLabel: 'faturas', organizationLabel: 'acme-org', repositoryLabel: 'DEFAULT', cron: '0 0 13 ? * *', scheduleStrategy: 'Every day at 13:00 UTC', parameters: { city: 'São Paulo' } }
const raw = async (client: MaestroClient, input: Parameters<MaestroClient['requestRaw']>[0]): Promise<unknown> => {
  const { data } = await requestRaw(client, input)
  return data instanceof Uint8Array ? Buffer.from(data).toString('base64') : data
}

const item = {
  id: 'entry-0001', dataPoolLabel: 'fila-notas', state: 'PROCESSING', values: { nota: 'NF-1', valor: 10.5 }, priority: 0, uniqueKey: 'NF-1', displayValue: 'NF-1', message: null,
  errorType: null, retryIndex: 0, runner: null, taskId: '4135503', parent: null, child: null, dateRegister: null, dateProcessing: null, dateFinished: null,
}

function thrown(name: string, message: string, stack: string): Error {
  return Object.assign(new Error(message), { name, stack })
}
const division = thrown('ZeroDivisionError', 'division by zero', 'ZeroDivisionError: division by zero\n')
const machine = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, `<${name}>`]))
const pythonMachine = machine('user_name', 'host_name', 'os_name', 'os_version', 'python_version')

/** Every recorded case that is a call of an operation. */
export const calls: Readonly<Record<string, Replay>> = {
  'login': [async (client) => (await client.authenticate()).data, body],
  'login-401': [(client) => client.authenticate(), body],
  'auto-login-intended': [(client) => client.tasks.get({ id: 1 }), body],
  'relogin-401-intended': [(client) => client.tasks.get({ id: 1 }), body],
  'no-relogin': [(client) => raw(client, { method: 'get', path: '/api/v2/task/1', retryOn401: false }), body],
  'raw-get': [(client) => raw(client, { path: '/api/v2/task', params: { size: 50, page: 0, sort: 'dateCreation' } }), body],
  'raw-relative': [(client) => raw(client, { path: 'task/1' }), body],
  'raw-text': [(client) => raw(client, { path: '/api/v2/machine/log/r1' }), body],
  'raw-bytes': [(client) => raw(client, { path: '/api/v2/artifact/1/file' }), bytes],
  'raw-files': [(client) => raw(client, { method: 'POST', path: '/api/v2/artifact/log/9001', files: { file: TEXT } }), body],
  'raw-500': [(client) => raw(client, { path: '/api/v2/task/1' }), body],
  'set-organization': [(client) => {
    client.setOrganization('other-org')
    return client.tasks.get({ id: 1 })
  }, body],

  'tasks-list': [async (client) => (await client.tasks.list({ page: 1, size: 50 })).items, items],
  'tasks-list-none': [async (client) => (await client.tasks.list()).items, items],
  'tasks-list-filters': [async (client) => (await client.tasks.list({ size: 100, stateFilter: 'RUNNING', activityLabel: 'minha automação', sort: 'dateCreation,desc', days: 7 })).items, items],
  'x-task-list-filters': [
    async (client) => (await client.tasks.list({ days: 7, stateFilter: 'RUNNING', activityLabel: 'faturas', machineId: 'runner-01', page: 0, size: 100, sort: ['dateCreation,desc', 'id,asc'] })).items, items,
  ],
  'tasks-create': [(client) => client.tasks.create({ automationLabel: 'faturas', data: { city: 'São Paulo' } }), body],
  'py-task-create': [(client) => client.tasks.create({ activityLabel: 'faturas', parameters: { city: 'São Paulo', n: 3 } }), body],
  'py-task-create-full': [(client) => client.tasks.create({ activityLabel: 'faturas', test: true, priority: 10, minExecutionDate: '2026-03-09T00:00:00' }), body],
  'py-task-create-zoned': [(client) => client.tasks.create({ activityLabel: 'faturas', parameters: { a: null }, minExecutionDate: '2026-03-09T01:02:03.456000-03:00' }), body],
  'py-task-create-400': [(client) => client.tasks.create({ activityLabel: 'nada' }), body],
  'js-task-create': [(client) => client.tasks.create({ activityLabel: 'faturas', parameters: { city: 'São Paulo' } }), body],
  'tasks-get': [(client) => client.tasks.get({ id: '123456' }), body],
  'tasks-get-404': [(client) => client.tasks.get({ id: 'invalid_id' }), body],
  'py-task-get': [(client) => client.tasks.get({ id: '4135503' }), body],
  'py-task-get-404': [(client) => client.tasks.get({ id: '1' }), body],
  'js-task-get': [(client) => client.tasks.get({ id: '4135503' }), body],
  'js-task-get-html-error': [(client) => client.tasks.get({ id: 1 }, { maxRetries: 0 }), body],
  'py-execution': [async (client) => (await client.getExecution({ taskId: '4135503' })).parameters, field('parameters', (value) => value)],
  'tasks-cancel': [(client) => client.tasks.cancel({ id: '123456' }), body],
  'x-task-cancel': [(client) => client.tasks.cancel({ id: T }), body],
  'tasks-finish': [(client) => client.tasks.finish({ id: 123456, finishStatus: 'SUCCESS', finishMessage: 'ok' }), body],
  'py-task-finish': [(client) => client.tasks.finish({ id: '4135503', finishStatus: 'SUCCESS', finishMessage: 'ok', totalItems: 10, processedItems: 5, failedItems: 5 }), body],
  'py-task-finish-no-items': [(client) => client.tasks.finish({ id: '4135503', finishStatus: 'FAILED' }), body],
  'py-task-finish-derive-failed': [(client) => client.tasks.finish({ id: '1', finishStatus: 'SUCCESS', totalItems: 10, processedItems: 7 }), body],
  'py-task-finish-negative': [(client) => client.tasks.finish({ id: '1', finishStatus: 'SUCCESS', totalItems: -10, processedItems: -5, failedItems: -5 }), body],
  'js-task-finish': [(client) => client.tasks.finish({ id: T, finishStatus: 'SUCCESS', finishMessage: 'ok', totalItems: 10, processedItems: 5, failedItems: 5 }), body],
  'tasks-restart': [(client) => client.tasks.restart({ id: 123456 }), body],
  'py-task-restart': [(client) => client.tasks.restart({ id: '1' }), body],
  'py-task-interrupt': [(client) => client.tasks.interrupt({ id: '1' }), body],
  'js-task-interrupt': [(client) => client.tasks.interrupt({ id: 1 }), body],
  'x-task-kill': [(client) => client.tasks.kill({ id: T }), body],
  'x-task-delete': [(client) => client.tasks.delete({ id: T }), body],

  'logs-create': [(client) => client.logs.addEntry({ ...logOf, values: { message: 'processado', level: 'WARN', taskId: 1 } }), nothing],
  'logs-list': [(client) => client.logs.list({ label: 'x', page: 1, size: 50 }), logs],
  'logs-download': [(client) => client.logs.exportCsv(logOf), body],
  'py-log-create': [(client) => client.logs.create({ ...logOf, columns }), log],
  'js-log-create': [(client) => client.logs.create({ ...logOf, columns: [{ name: 'Status', label: 'status', width: 100 }] }), log],
  'x-log-create-label': [(client) => client.logs.create({ ...logOf, columns: [{ name: 'Status', label: 'status', width: 100, visible: true }], repositoryLabel: 'DEFAULT' }), log],
  'py-log-entry': [(client) => client.logs.addEntry({ ...logOf, values: { timestamp: '2026-03-10_12-00', records: 10, status: 'SUCCESS' } }), nothing],
  'js-log-entry': [(client) => client.logs.addEntry({ ...logOf, values: { status: 'OK', n: 1 } }), nothing],
  'py-log-get': [(client) => client.logs.entriesByName({ ...logOf, days: 365 }), () => [
    { 'Date/Time': '2026-03-10_12-00', '# Records': '10', Status: 'SUCCESS' }, { 'Date/Time': '2026-03-11_12-00', '# Records': '7', Status: 'FALHA — ação' },
  ]],
  'js-logs': [(client) => client.logs.list(), logs],
  'js-log': [(client) => client.logs.get(logOf), log],
  'js-log-entries': [(client) => client.logs.entries(logOf), body],
  'js-log-csv': [(client) => client.logs.exportCsv({ ...logOf, days: 30 }), body],
  'py-log-delete': [(client) => client.logs.delete(logOf), nothing],
  'js-log-delete': [(client) => client.logs.delete(logOf), nothing],

  'automations-list': [(client) => client.automations.list({ label: 'faturas' }), body],
  'automations-get': [(client) => client.automations.get({ label: 'faturas' }), body],
  'x-activity-page': [async (client) => (await client.automations.listPage({ label: 'faturas', page: 0, size: 10 })).items, items],
  'bots-list': [(client) => client.bots.list(), body],
  'x-bot-find': [(client) => client.bots.list({ botId: 'bot-faturas' }), body],
  'x-bot-page': [async (client) => (await client.bots.listPage({ botId: 'bot-faturas', page: 0, size: 20, sort: 'botId' })).items, items],
  'bots-get': [(client) => client.bots.get({ botId: 'bot-faturas', version: '1.0' }), body],
  'bots-create': [(client) => client.bots.create({ label: 'bot-faturas', repository: 'DEFAULT', version: '1.0', technology: 'PYTHON' }), body],
  'x-bot-deploy': [(client) => client.bots.deploy({ botId: 'bot-faturas', version: '1.1', technology: 'python' }), body],
  'x-bot-upload': [(client) => client.bots.upload({ botId: 'bot-faturas', version: '1.1', file: { data: new TextEncoder().encode('PK\u0003\u0004fakezip'), fileName: 'bot.zip' } }), nothing],
  'bots-update': [(client) => client.bots.update({ botId: 'bot-faturas', fields: { description: 'x' } }), body],
  'bots-release': [(client) => client.bots.release({ botId: 'bot-faturas', version: '1.0' }), body],
  'x-bot-release': [(client) => client.bots.release({ botId: 'bot-faturas', version: '1.1' }), body],
  'x-bot-delete': [(client) => client.bots.deleteVersion({ botId: 'bot-faturas', version: '1.0' }), nothing],
  'x-machine-page': [async (client) => (await client.runners.list({ isOnline: true, type: 'DESKTOP', page: 0, size: 20 })).items, items],
  'runners-info': [(client) => client.runners.getInfo({ machineId: 'runner-01' }), body],
  'runners-log': [(client) => client.runners.getLog({ machineId: 'runner-01' }), body],
  'runners-summary': [(client) => client.runners.getTasksSummary({ machineId: 'runner-01' }), body],
  'x-machine-summary7': [(client) => client.runners.getTasksSummary({ machineId: 'runner-01', days: 7 }), body],

  'credentials-list': [(client) => client.credentials.list(), body],
  'credentials-get': [(client) => client.credentials.get(vault), body],
  'credentials-get-key': [(client) => client.credentials.getKey({ ...vault, key: 'password' }), body],
  'py-cred-get': [(client) => client.credentials.getKey({ ...vault, key: 'password' }), body],
  'js-cred': [(client) => client.credentials.getKey({ ...vault, key: 'password' }), body],
  'js-cred-json': [(client) => client.credentials.getKey({ ...vault, key: 'cfg' }), body],
  'credentials-create': [(client) => client.credentials.create({ ...vault, values: { user: 'user123', password: 'pass123' } }), body],
  'credentials-create-repo': [(client) => client.credentials.create({ label: 'C2', values: { k: 'v', n: 1 }, repositoryLabel: 'FIN' }, { extra: { body: { description: 'x' } } }), body],
  'py-cred-create-new': [(client) => client.credentials.setKey({ label: 'Novo', key: 'k', value: 'v' }), nothing],
  'py-cred-create-add': [(client) => client.credentials.setKey({ ...vault, key: 'k2', value: 'v2' }), nothing],
  'py-cred-update': [(client) => client.credentials.updateKey({ ...vault, key: 'password', value: 'nova' }), nothing],
  'py-cred-remove': [(client) => client.credentials.removeKey({ ...vault, key: 'user' }), nothing],

  'datapools-list': [async (client) => (await client.datapools.list()).items, items],
  'datapools-list-page0': [async (client) => (await client.datapools.list({ page: 0, size: 2 })).items, items],
  'datapools-get': [(client) => client.datapools.get(pool), body],
  'py-pool-get': [(client) => client.datapools.get(pool), body],
  'datapools-view': [async (client) => (await client.datapools.view(pool)).items, items],
  'datapools-summary': [(client) => client.datapools.summary(pool), body],
  'py-pool-summary': [(client) => client.datapools.summary(pool), body],
  'datapools-create': [(client) => client.datapools.create({ label: 'fila-2', consumptionPolicy: 'LIFO', autoRetry: false, trigger: 'ALWAYS', itemMaxProcessingTime: 5 }), body],
  'py-pool-create': [(client) => client.datapools.create({ ...pool, name: 'Fila de Notas', defaultAutomation: 'faturas', schema: fields }), body],
  'py-pool-activate': [(client) => client.datapools.activate(pool), body],
  'py-pool-deactivate': [(client) => client.datapools.deactivate(pool), body],
  'py-pool-is-active': [(client) => client.datapools.isActive(pool), field('active', (value) => value)],
  'py-pool-is-empty': [(client) => client.datapools.isEmpty(pool), field('countPending', (value) => value === 0)],
  'py-pool-has-next': [(client) => client.datapools.hasNext(pool), field('countPending', (value) => Number(value) > 0)],
  'py-pool-delete': [(client) => client.datapools.delete(pool), nothing],
  'datapools-add': [(client) => client.datapools.addItem({ ...pool, priority: 5, values: { nota: 'NF-2', valor: 3 } }), body],
  'py-pool-push': [(client) => client.datapools.addItem({ ...pool, priority: 3, values: { nota: 'NF-9', valor: 1.5 } }), body],
  'py-pool-next': [(client) => client.datapools.next({ ...pool, taskId: T }), (line) => ({ ...(line.response?.body as object), taskId: T })],
  'py-pool-next-empty': [(client) => client.datapools.next(pool), none],
  'py-entry-done': [(client) => client.datapools.reportDone({ item, message: 'pronto' }), body],
  'py-entry-error': [(client) => client.datapools.reportError({ item, errorType: 'BUSINESS', message: 'nota inválida' }), body],
  'py-entry-save': [(client) => client.datapools.saveItem({ item, values: { nota: 'NF-1', valor: 99 } }), body],
  'py-entry-get': [(client) => client.datapools.getItem({ ...pool, id: 'entry-0001' }), body],
  'py-entry-cancel': [(client) => client.datapools.cancelItem({ ...pool, id: 'entry-0001', message: 'desistiu' }), body],
  'py-entry-delete': [(client) => client.datapools.deleteItem({ ...pool, id: 'entry-0001' }), nothing],

  'files-list': [async (client) => (await client.resultFiles.list()).items, items],
  'files-list-filters': [async (client) => (await client.resultFiles.list({ page: 0, size: 5, taskId: T, days: 30, sort: 'dateCreation,desc' })).items, items],
  'x-files-by-task': [async (client) => (await client.resultFiles.list({ taskId: T })).items, items],
  'js-artifacts': [async (client) => (await client.resultFiles.list({ size: 10, page: 0, sort: 'dateCreation', days: 7 })).items, items],
  'files-get': [(client) => client.resultFiles.get({ id: 9001 }), body],
  'files-get-file': [async (client) => base64(await client.resultFiles.getFile({ id: 9001 })), bytes],
  'js-artifact-download': [async (client) => base64(await client.resultFiles.getFile({ id: '9001' })), bytes],
  'py-artifact-get': [async (client) => base64((await client.resultFiles.download({ id: 9001 })).file), bytes],
  'js-artifact-create': [(client) => client.resultFiles.create({ taskId: T, name: 'Relatório', filename: 'artifact.txt' }), body],
  'py-artifact-post': [async (client) => {
    const { id } = await client.resultFiles.upload({ taskId: T, name: 'Relatório', file: { data: new TextEncoder().encode('hello artifact\n'), fileName: 'artifact.txt' } })
    return id
  }, () => 9001],
  'js-artifact-upload': [async (client) => (await client.resultFiles.upload({ taskId: T, name: 'Dados', filename: 'dados.csv', file: CSV })).id, () => 9003],

  'errors-list': [async (client) => (await client.errors.list()).items, items],
  'errors-get': [(client) => client.errors.get({ id: 501 }), body],
  'errors-by-automation': [async (client) => (await client.errors.getByAutomation({ automationLabel: 'faturas' })).items, items],
  'py-error': [async (client) => (await client.errors.create({ taskId: T, error: division, tags: pythonMachine })).id, () => 501],
  'py-error-full': [async (client) => (await client.errors.create({
    taskId: T, error: division, screenshot: { data: Buffer.from('iVBORw0KGgpmYWtlcG5n', 'base64'), fileName: 'shot.png' }, attachments: [CSV], tags: { ...pythonMachine, custom: 'tag', os_name: 'mine' },
  })).id, () => 501],
  'js-error': [async (client) => (await client.errors.create({
    taskId: T, error: thrown('TypeError', 'x is not a function', 'TypeError: x is not a function\n    at run (bot.js:10:5)'), packages: { '<name>': '<version>' },
    tags: machine('user_name', 'host_name', 'os_name', 'os_version', 'node_version'),
  })).id, () => 501],

  'py-alert': [(client) => client.alerts.create({ taskId: '4135503', title: 'Info', message: 'Tudo certo', type: 'INFO' }), body],
  'js-alert': [(client) => client.alerts.create({ taskId: T, title: 'Aviso', message: 'cuidado', type: 'WARN' }), body],
  'x-alerts-list': [async (client) => (await client.alerts.list({ taskId: T })).items, items],
  'py-message': [(client) => client.messages.send({ emails: ['a@acme.com.br'], logins: ['user1'], subject: 'Assunto', body: '<b>corpo</b>', type: 'HTML', group: '' }), body],
  'js-message': [(client) => client.messages.send({ emails: ['a@b.c'], subject: 's', body: 'b' }), body],
  'schedules-list': [async (client) => (await client.schedules.list()).items, items],
  'x-schedule-page': [async (client) => (await client.schedules.list({ page: 0, size: 20, sort: 'activityLabel' })).items, items],
  'schedules-get': [(client) => client.schedules.get({ id: 'sch-1' }), body],
  'schedules-create': [(client) => client.schedules.create(plan), body],
  'schedules-update': [(client) => client.schedules.update({ id: 'sch-1', active: false }), body],
  'schedules-delete': [(client) => client.schedules.delete({ id: 'sch-1' }), nothing],
  'workspaces-list': [async (client) => (await client.workspaces.list()).items, items],
  'workspaces-get': [(client) => client.workspaces.get({ id: 'acme-org' }), body],
  'js-login': [async (client) => (await client.authenticate()).data, body],
  'py-login': [async (client) => {
    await client.version()
    return (await client.authenticate()).data
  }, body],
  'x-version': [(client) => client.version(), body],
}
