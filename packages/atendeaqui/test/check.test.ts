import { runCheck } from '@sdk/core/check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkPlan } from '../src/check.ts'
import { FLOW_KEY, startFake, TOKEN } from './support/company.ts'

beforeEach(() => {
  vi.stubEnv('ATENDEAQUI_ENVIRONMENT', undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

test.each([['envelope', 'accepted, 1 clients can be read'], ['array', 'accepted, clients can be read']] as const)('tries token and flow key against lists as %s', async (lists, said) => {
  const fake = await startFake({ lists })
  for (const [name, value] of Object.entries({ BASE_URL: fake.baseUrl(), API_TOKEN: TOKEN, FLOW_KEY })) vi.stubEnv(`ATENDEAQUI_${name}`, value)
  const printed: string[] = []
  expect(await runCheck(checkPlan, ['check'], (line) => printed.push(line))).toBe(0)
  expect(printed).toContainEqual(expect.stringContaining(said))
  expect(printed).toContainEqual(expect.stringContaining('Onboarding de Clientes, 3 steps'))
  for (const secret of [TOKEN, FLOW_KEY]) expect(printed.join('\n')).not.toContain(secret)
})
