import { manualClock, type FakeMaestroOptions } from '../../src/testing/index.ts'

const date = '2026-03-10T12:00:00.000+00:00'

const task = {
  id: 4135503, parameters: { city: 'São Paulo', n: 3 }, agentId: 'bot-faturas', userEmail: 'dev@acme.com.br', userCreationName: 'Dev Acme', activityLabel: 'faturas', activityName: 'Faturas',
}

const artifact = { id: 9001, taskId: 4135503, name: 'Relatório.txt', fileName: 'Relatório.txt', taskName: 'Faturas' }

const pool = {
  id: '64a0c0ffee', label: 'fila-notas', name: 'Fila de Notas', defaultActivity: 'faturas', maxAutoRetry: 2, itemMaxProcessingTime: 10,
  schema: [{ label: 'nota', type: 'TEXT', uniqueId: true, displayValue: true }, { label: 'valor', type: 'DOUBLE', uniqueId: false, displayValue: false }],
}

const item = { id: 'entry-0001', values: { nota: 'NF-1', valor: 10.5 } }

const log = {
  label: 'faturas-log',
  columns: [{ name: 'Date/Time', label: 'timestamp', width: 300 }, { name: '# Records', label: 'records', width: 200 }, { name: 'Status', label: 'status', width: 100 }],
  entries: [{ timestamp: '2026-03-10_12-00', records: '10', status: 'SUCCESS' }],
}

/** The server that the recordings speak of. */
const server: FakeMaestroOptions = {
  behaviour: 'observed', organizations: ['other-org'],
  nextIds: { task: 4135503, artifact: 9001, error: 501 },
  automations: [{
    id: 31, label: 'faturas', name: 'Faturas', description: 'Baixa faturas', agentId: 'bot-faturas', humanTimePerItem: 60, technology: 'PYTHON',
    parameters: [{ label: 'city', type: 'TEXT', required: true }], machines: ['runner-01'],
  }],
  tasks: [task],
  logs: [log],
  bots: [{ botId: 'bot-faturas', version: '1.0', technology: 'PYTHON', command: null, organizationLabel: 'acme-org', repositoryLabel: 'DEFAULT', release: true }],
  runners: [{ machineId: 'runner-01', log: '[INFO] started\n' }],
  credentials: [{ id: 77, label: 'MyCredential', secrets: [{ key: 'user', value: 'user123', valid: true }, { key: 'password', value: 'pass123', valid: true }] }],
  datapools: [{ ...pool, items: [item] }],
  resultFiles: [{ ...artifact, content: 'conteúdo' }],
  errors: [{
    id: 501, taskId: 4135503, type: 'ZeroDivisionError', message: 'division by zero', stackTrace: 'ZeroDivisionError: division by zero', language: 'PYTHON', tags: { custom: 'tag' },
    automationLabel: 'faturas', automationName: 'Faturas', botId: 'bot-faturas', botVersion: '1.0',
  }],
  alerts: [{ taskId: 4135503, activityName: 'Faturas', activityLabel: 'faturas', botId: 'bot-faturas', title: 'Info', message: 'Tudo certo' }],
  schedules: [{ activityLabel: 'faturas', cron: '0 0 13 ? * *', scheduleStrategy: 'Every day at 13:00 UTC', parameters: { city: 'São Paulo' } }],
}

const tasks = (...changes: readonly Partial<typeof task & { state: string; machineId: string; test: boolean }>[]): FakeMaestroOptions => ({ tasks: changes.map((change) => ({ ...task, ...change })) })
const items = (...changes: readonly object[]): FakeMaestroOptions => ({ datapools: [{ ...pool, items: changes.map((change) => ({ ...item, ...change })) }] })

const named = (id: number): FakeMaestroOptions => tasks({ id })
const vaults = (...secrets: readonly { key: string; value: string }[]): FakeMaestroOptions => ({
  credentials: [{ id: 77, label: 'MyCredential', secrets: secrets.map((secret) => ({ ...secret, valid: true })) }],
})
const processing = items({ state: 'PROCESSING' })
const states = (...counts: readonly (readonly [state: string, count: number])[]): FakeMaestroOptions => items(...counts.flatMap(([state, count]) => Array.from({ length: count }, () => ({ state }))))
const counted: (readonly [state: string, count: number])[] = [['PROCESSING', 1], ['DONE', 10], ['ERROR', 2]]
const newFile: FakeMaestroOptions = { resultFiles: [] }
const deployed = { botId: 'bot-faturas', version: '1.1', technology: 'PYTHON', command: null, organizationLabel: 'acme-org', repositoryLabel: 'DEFAULT', release: false }

/** What a case needs besides the server's own state. */
const further: Readonly<Record<string, FakeMaestroOptions>> = {
  'auto-login-intended': named(1), 'relogin-401-intended': named(1), 'raw-relative': named(1), 'set-organization': named(1), 'py-task-restart': named(1),
  'py-task-interrupt': named(1), 'js-task-interrupt': named(1), 'py-task-finish-derive-failed': named(1), 'py-task-finish-negative': named(1),
  'raw-text': { runners: [{ machineId: 'r1', log: 'linha 1\nação\n' }] },
  'raw-bytes': { resultFiles: [{ id: 1, content: Buffer.from('AAEC/w==', 'base64') }] },
  'tasks-get': named(123456), 'tasks-cancel': named(123456), 'tasks-finish': named(123456), 'tasks-restart': named(123456),
  'x-task-list-filters': tasks({ state: 'RUNNING', machineId: 'runner-01' }),
  'py-task-get': { tasks: [{
    ...task, state: 'RUNNING', machineId: 'runner-01', interrupted: true, inputFile: { ...artifact, type: 'LOG', organizationId: 12, dateCreation: date, user: null },
  }] },
  'x-task-list-all': tasks({}, { id: 2 }, { id: 3 }),
  'py-task-create': { tasks: [] }, 'py-task-create-full': { tasks: [] }, 'py-task-create-zoned': { tasks: [] }, 'js-task-create': { tasks: [] },
  'x-task-kill': tasks({ state: 'RUNNING' }), 'x-task-delete': tasks({ test: true }),
  'bots-create': { bots: [] },
  'x-bot-upload': { bots: [deployed] }, 'x-bot-release': { bots: [deployed] },
  'runners-summary': { tasks: Array.from({ length: 10 }, (_, index) => ({ ...task, id: index, machineId: 'runner-01' })) },
  'credentials-create': { credentials: [] }, 'py-cred-create-new': { credentials: [] },
  'js-cred-json': vaults({ key: 'cfg', value: '{"a":1}' }),
  'py-log-create': { logs: [] }, 'js-log-create': { logs: [] }, 'x-log-create-label': { logs: [] },
  'py-log-get-nocols': { logs: [{ label: 'x' }] },
  'py-pool-create': { datapools: [] },
  'datapools-summary': states(['PENDING', 3], ...counted), 'py-pool-summary': states(['PENDING', 3], ...counted), 'py-pool-has-next': states(['PENDING', 3], ...counted), 'py-pool-is-empty': states(...counted),
  'py-pool-push': { datapools: [pool] },
  'py-pool-next-empty': { datapools: [pool] },
  'py-entry-done': processing, 'py-entry-error': processing, 'py-entry-save': processing,
  'x-pool-view-page': items({}, { id: 'entry-0002', state: 'DONE' }),
  'py-artifact-get': { resultFiles: [{ ...artifact, content: Buffer.from('AJ+Slg==', 'base64') }] },
  'py-artifact-post': newFile, 'js-artifact-create': newFile, 'js-artifact-upload': { ...newFile, nextIds: { task: 4135503, artifact: 9003, error: 501 } },
  'py-error': { errors: [] }, 'py-error-full': { errors: [] }, 'js-error': { errors: [] },
  'py-alert': { alerts: [] }, 'js-alert': { alerts: [] }, 'schedules-create': { schedules: [] },
}

/** The state before a case. */
export function seedsOf(name: string): FakeMaestroOptions {
  return { ...server, clock: manualClock(Date.parse(date)), ...further[name] }
}
