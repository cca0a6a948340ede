import { runCheck } from '@sdk/core/check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkPlan } from '../src/check.ts'
import { createFakeValentina, type FakeValentina } from '../src/testing/index.ts'

let fake: FakeValentina

beforeEach(async () => {
  fake = createFakeValentina({ rateLimits: true })
  await fake.listen()
  for (const { name } of checkPlan.variables) vi.stubEnv(name, undefined)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await fake.stop()
})

async function check(variables: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(`VALENTINA_${name}`, value)
  const lines: string[] = []
  const code = await runCheck(checkPlan, ['check'], (line) => lines.push(line))
  return { code, lines: lines.map((line) => line.trim()) }
}

test('tries key, company and acting user, of a server whose root leads elsewhere', async () => {
  const { code, lines } = await check({ BASE_URL: fake.baseUrl(), API_KEY: fake.apiKey, CLIENT_DEFAULT_COMPANY_ID: fake.companyId, ON_BEHALF_OF: fake.userId })
  expect(lines.filter((line) => /^(?:ok|FAILED|limits)/.test(line)).map((line) => line.replace(/ in \d+ ms$/, ''))).toEqual([
    `ok     server   ${fake.baseUrl()} answered 302`, 'ok     key      accepted, developer developer', 'ok     version  0.27.0', 'ok     company  Night Owls', 'ok     user     1 users can be read',
    expect.stringMatching(/^limits +hourly: \d+ of 1000 requests left/),
  ])
  expect(code).toBe(0)
  expect(lines.join('\n')).not.toContain(fake.apiKey)
})

test('misses the company of an acting user', async () => {
  const { code, lines } = await check({ BASE_URL: fake.baseUrl(), API_KEY: fake.apiKey, ON_BEHALF_OF: fake.userId })
  expect(code).toBe(1)
  const [failed, advice] = lines.slice(-2)
  expect(failed).toMatch(/^FAILED user +Scope of users: 'company_id' is required: give it, or set the option 'defaultCompanyId'/)
  expect(advice).toBe('look at VALENTINA_ON_BEHALF_OF and VALENTINA_DEFAULT_COMPANY_ID')
})
