import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFakeValentina } from '../src/testing/index.ts'
import { image } from './live/world.ts'

/** The server that the README's examples talk to: a company with its admin, and whom tokens are for. */
export async function setup(folder: string): Promise<{ env: Record<string, string>; close: () => Promise<void> }> {
  const fake = createFakeValentina({
    rateLimits: { burst: { quota: 1000, windowSeconds: 60 } },
    identities: { 'github-access-token': { provider: 'github', id: '42', email: 'lucinda@example.com', profile: { login: 'lucinda' } } },
  })
  await fake.listen()
  await writeFile(join(folder, 'map.png'), image.data)
  return {
    env: { VALENTINA_BASE_URL: fake.baseUrl(), VALENTINA_API_KEY: fake.apiKey, VALENTINA_DEFAULT_COMPANY_ID: fake.companyId, VALENTINA_ON_BEHALF_OF: fake.userId },
    close: () => fake.stop(),
  }
}
