import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFakeMaestro } from '../src/testing/index.ts'
import { company } from './support/seeds.ts'

/** The server that the README's examples talk to, and the files that they read. */
export async function setup(folder: string): Promise<{ env: Record<string, string>; close: () => Promise<void> }> {
  const fake = createFakeMaestro({
    ...company, nextIds: { task: 123456 },
    schedules: [...company.schedules, { activityLabel: 'invoices', cron: '0 0 8 ? * MON' }],
  })
  await fake.listen()
  await Promise.all([['report.csv', 'invoice;total\nNF-1;10.5\n'], ['bot.zip', 'PK'], ['screen.png', 'PNG']].map(([name = '', content = '']) => writeFile(join(folder, name), content)))
  return { env: { BOTCITY_LOGIN: company.login, BOTCITY_KEY: company.key, BOTCITY_BASE_URL: fake.baseUrl() }, close: () => fake.stop() }
}
