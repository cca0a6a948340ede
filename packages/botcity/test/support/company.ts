import { afterEach } from 'vitest'
import { MaestroClient, type MaestroOptions } from '../../src/index.ts'
import { createFakeMaestro, type FakeMaestro, type FakeMaestroOptions } from '../../src/testing/index.ts'
import { company } from './seeds.ts'

export { company } from './seeds.ts'

const open: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A client and the company's server; over HTTP unless told otherwise. Both are closed after the test. */
export async function connect(server: FakeMaestroOptions = {}, options: MaestroOptions = {}, way: 'http' | 'in-process' = 'http'): Promise<{ client: MaestroClient; fake: FakeMaestro }> {
  const fake = createFakeMaestro({ ...company, ...server })
  if (way === 'http') await fake.listen()
  const client = new MaestroClient({
    login: company.login, key: company.key, baseUrl: fake.baseUrl(), validate: 'strict', retryDelayMs: 1, logger: null,
    ...(way === 'http' ? {} : { transport: fake.transport }), ...options,
  })
  open.push(() => client.close(), () => fake.stop())
  return { client, fake }
}

/** Method and path of the calls, logins left out. */
export const paths = ({ calls }: FakeMaestro): string[] => calls.filter(({ path }) => !path.endsWith('/login')).map(({ method, path }) => `${method} ${path.replace('/api/v2', '')}`)
