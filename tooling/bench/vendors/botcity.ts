import { MaestroClient } from '@sdk/botcity'
import { createFakeMaestro } from '@sdk/botcity/testing'
import { check, numbers, PAGE, type BenchVendor, type Setup } from './vendor.ts'

const LOGIN = 'bench'
const KEY = 'bench-key'

/** Tasks as they are after a run: about 1 kB of JSON each. */
const tasks = numbers(PAGE).map((number) => ({
  state: 'FINISHED', activityLabel: 'monthly-invoices', activityName: 'Monthly invoices of all branches', userEmail: 'maria@example.com', userCreationName: 'Maria da Conceição',
  finishStatus: 'PARTIALLY_COMPLETED', finishMessage: 'Invoices of three branches could not be read; see the error reports', machineId: `runner-${number}`, priority: 5,
  repositoryLabel: 'production-robots', totalItems: 1_250, processedItems: 1_198, failedItems: 52, dateStartRunning: '2026-01-15T10:00:03.456Z',
  parameters: { branch: 'all', month: '2025-12', recipients: 'finance@example.com, controlling@example.com', note: 'Checks totals against the ledger before the list is sent' },
}))

/** A client for the bench's login. */
export function openMaestro({ origin, ...options }: Setup): MaestroClient {
  return new MaestroClient({ ...options, baseUrl: origin, login: LOGIN, key: KEY })
}

export const botcity: BenchVendor = {
  calls: { small: 'tasks.get', page: 'tasks.list' },
  items: 'content',
  fake: () => createFakeMaestro({ login: LOGIN, key: KEY, automations: [{ label: 'monthly-invoices' }], tasks }),
  open(setup) {
    const client = openMaestro(setup)
    return {
      small: async () => check((await client.tasks.get({ id: 42 })).id === 42),
      page: async () => check((await client.tasks.list({ size: PAGE })).items.length === PAGE),
    }
  },
}
