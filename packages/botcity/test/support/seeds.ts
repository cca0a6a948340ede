import type { FakeMaestroOptions } from '../../src/testing/index.ts'

/** A company that has one of everything. */
export const company = {
  login: 'login-of-acme', key: 'KEY-OF-ACME', organization: 'acme-org',
  automations: [{ label: 'invoices', name: 'Invoices', agentId: 'bot-invoices', parameters: [{ label: 'city', type: 'TEXT', required: true }] }],
  tasks: [
    { activityLabel: 'invoices', activityName: 'Invoices', agentId: 'bot-invoices', parameters: { city: 'São Paulo', n: 3 } },
    { activityLabel: 'invoices', state: 'RUNNING', machineId: 'runner-01' },
    { activityLabel: 'invoices', test: true },
  ],
  logs: [{
    label: 'invoices-log', columns: [{ name: 'Date/Time', label: 'timestamp', width: 300 }, { name: 'Status', label: 'status' }],
    entries: [{ timestamp: '2026-01-01', status: 'OK' }, { timestamp: '2026-01-02', status: 'said "no"; left' }],
  }],
  bots: [{ botId: 'bot-invoices', version: '1.0', technology: 'PYTHON', command: null, organizationLabel: 'acme-org', repositoryLabel: 'DEFAULT', release: true }],
  runners: [{ machineId: 'runner-01', log: '[INFO] started\n' }, { machineId: 'runner-02', isOnline: false }],
  credentials: [{ label: 'bank', secrets: [{ key: 'user', value: 'user-of-bank', valid: true }, { key: 'password', value: 'PASSWORD-OF-BANK', valid: true }] }],
  datapools: [{
    label: 'queue', name: 'Queue', defaultActivity: 'invoices', maxAutoRetry: 0,
    schema: [{ label: 'note', type: 'TEXT', uniqueId: true, displayValue: true }, { label: 'value', type: 'DOUBLE' }],
    items: [{ values: { note: 'NF-1', value: 10.5 } }, { values: { note: 'NF-2', value: 3 } }],
  }],
  resultFiles: [{ taskId: 1, name: 'report.txt', fileName: 'report.txt', content: 'a report\n' }],
  errors: [{ taskId: 1, type: 'TypeError', message: 'x is no function', stackTrace: 'TypeError: x is no function', language: 'JAVASCRIPT', automationLabel: 'invoices' }],
  alerts: [{ taskId: 1, title: 'Started', message: 'all is well', type: 'INFO' }],
  schedules: [{ activityLabel: 'invoices', cron: '0 0 13 ? * *', scheduleStrategy: 'Every day at 13:00 UTC' }],
} satisfies FakeMaestroOptions
