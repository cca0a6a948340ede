import { openMaestro } from '../vendors/botcity.ts'
import type { Job } from './job.ts'

/** Many calls at once of a client that has not logged in yet. */
export const login: Job = async ({ bulk, effort: { firstCalls } }) => {
  const client = openMaestro({ origin: bulk, validate: 'report' })
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: firstCalls }, () => client.tasks.get({ id: 42 })))
  const value = performance.now() - startedAt
  await client.close()
  const { logins } = (await (await fetch(`${bulk}/logins`)).json()) as { logins: number }
  return [
    { name: `${firstCalls} first calls at once, login included`, value, unit: 'ms' },
    { name: 'logins of them', value: logins, unit: 'logins', goal: 1 },
  ]
}
