import { AbortError, BadRequestError, ConnectionError, RequestValidationError, SdkError } from '@sdk/core'
import { expect, test } from 'vitest'
import { growth, thirds } from '../drive/heap.ts'
import { faultsOfAccount, faultsOfError, type Outcome } from '../drive/judge.ts'
import { leaked, problemsLeft } from '../drive/resources.ts'
import { Watchdog } from '../drive/watchdog.ts'
import { table } from '../report/table.ts'

const root = SdkError
const create = (count: number) => ({ runs: [['oncer0c1', 'POST /task', count]] as const, written: [] })
const outcome = (parts: Partial<Outcome>): Outcome => ({ marker: 'oncer0c1', act: 'tasks.create', effect: 'once', steps: false, ...parts })

test('errors: only typed ones without secrets, and no abort that nobody asked for', () => {
  expect(faultsOfError(new ConnectionError('reset'), { root }, ['hidden'], false)).toEqual([])
  expect(faultsOfError(new TypeError('x is undefined'), { root }, [], false)).toMatchObject([expect.stringContaining('none of the SDK')])
  expect(faultsOfError(new ConnectionError('reset'), { root: BadRequestError }, [], false)).toHaveLength(1)
  expect(faultsOfError(new ConnectionError('to hid/den'), { root }, ['hid/den'], false)).toMatchObject([expect.stringContaining('a secret')])
  expect(faultsOfError(new RequestValidationError('no id', { issues: [] }), { root }, [], false)).toMatchObject([expect.stringContaining('refused')])
  expect(faultsOfError(new BadRequestError('taken', { status: 400 }), { root }, [], false)).toMatchObject([expect.stringContaining('a refusal')])
  expect(faultsOfError(new AbortError('over'), { root }, [], false)).toMatchObject([expect.stringContaining('nobody asked')])
  expect(faultsOfError(new AbortError('over'), { root }, [], true)).toEqual([])
})

test('accounts: what callers were told and what the server did must agree', () => {
  expect(faultsOfAccount([outcome({})], create(1))).toEqual([])
  expect(faultsOfAccount([outcome({})], create(2))).toMatchObject([expect.stringContaining('2 times')])
  expect(faultsOfAccount([], create(2))).toHaveLength(1)
  expect(faultsOfAccount([outcome({})], { runs: [], written: [] })).toMatchObject([expect.stringContaining('never did it')])
  expect(faultsOfAccount([outcome({ error: new ConnectionError('reset', { sent: 'maybe' }) })], create(1))).toEqual([])
  expect(faultsOfAccount([outcome({ error: new ConnectionError('refused', { sent: 'no' }) })], create(1))).toMatchObject([expect.stringContaining("sent 'no'")])
  expect(faultsOfAccount([outcome({ steps: true, error: new ConnectionError('refused', { sent: 'no' }) })], create(1))).toEqual([])
})

test('accounts: a keyed write is stored once', () => {
  const keyed = outcome({ marker: 'keyedr0c1', effect: 'keyed' })
  const runs = [['keyedr0c1', 'POST /campaigns', 2]] as const
  expect(faultsOfAccount([keyed], { runs, written: ['keyedr0c1', 'another'] })).toEqual([])
  expect(faultsOfAccount([keyed], { runs, written: [] })).toMatchObject([expect.stringContaining('stored 0 times')])
  expect(faultsOfAccount([{ ...keyed, error: new ConnectionError('reset', { sent: 'maybe' }) }], { runs, written: ['keyedr0c1', 'keyedr0c1'] })).toMatchObject([expect.stringContaining('stored 2 times')])
})

test('the watchdog names calls that hang, and forgets those that settle', async () => {
  const watchdog = new Watchdog(1_000)
  const hanging = Promise.withResolvers<void>()
  const watched = watchdog.watch('call 17', () => hanging.promise)
  await watchdog.watch('call 18', async () => {})
  await expect(watchdog.watch('call 19', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(watchdog.hanging(performance.now() + 500)).toEqual([])
  expect(watchdog.hanging(performance.now() + 2_000)).toEqual(['call 17'])
  hanging.resolve()
  await watched
  expect(watchdog.hanging(performance.now() + 2_000)).toEqual([])
})

test('resources that were not there before are leaks, once time is over', async () => {
  expect(leaked({ Timeout: 1, PipeWrap: 2 }, { Timeout: 3, PipeWrap: 2, TCPSocketWrap: 1 })).toEqual(['2 Timeout', '1 TCPSocketWrap'])
  let looks = 0
  expect(await problemsLeft(() => (++looks < 3 ? ['1 Timeout'] : []), 60_000)).toEqual([])
  expect(await problemsLeft(() => ['1 Timeout'], 0)).toEqual(['1 Timeout'])
})

test('a heap that grows shows in its thirds', () => {
  const flat = thirds(Array.from({ length: 30 }, (_, index) => (index < 10 ? 10 : 20) + (index % 3) * 0.1))
  expect(flat).toEqual([10.1, 20.1, 20.1])
  expect(growth(flat)).toEqual([])
  expect(growth(thirds(Array.from({ length: 30 }, (_, index) => (20 + index) * 1e6)))).toEqual(['the heap grows: 35.0 MB, then 45.0 MB'])
  expect(thirds([1, 2, 3])).toEqual([])
  expect(growth([])).toEqual([])
})

test('the table names every problem with its seed', () => {
  const report = {
    vendor: 'botcity', seed: 7, rounds: 2, calls: 10, successes: 8, failures: { TimeoutError: 1, ServerError: 2 }, retries: 3, restarts: 1, expiries: 2, logins: 2, faults: 4,
    heap: [], problems: ['round 1: a call hangs'],
  }
  const lines = table([report])
  expect(lines.join('\n')).toContain('botcity failed with ServerError 2, TimeoutError 1')
  expect(lines.at(-1)).toBe('PROBLEM botcity (--seed 7): round 1: a call hangs')
})
