import { connect } from 'node:net'
import { createFakeServer, jsonResponse } from '@sdk/core/testing'
import { SdkError } from '@sdk/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CALL_HEADER, CLIENT_HEADER, FAULTS, PLAN_HEADER, type Fault } from '../plan/faults.ts'
import { Front } from '../server/front.ts'
import type { Subject } from '../vendors/subject.ts'

// Only a request that never arrives reaches this.
const PATIENCE = 60_000

let done = 0
const subject: Subject = {
  name: 'shop', root: SdkError, mismatch: '7', isLogin: (path) => path === '/login',
  createWorld: () => createFakeServer({ handle: ({ path }) => (path === '/denied' ? jsonResponse(401, {}) : jsonResponse(200, { done: ++done })) }),
  open: () => {
    throw new Error('Nobody opens this shop')
  },
}
let front: Front

beforeEach(async () => {
  done = 0
  front = new Front(subject)
  await front.listen()
})
afterEach(() => front.stop())

async function ask(fault: Fault, path = '/order?x=1'): Promise<string> {
  const headers = { [CALL_HEADER]: 'c1', [PLAN_HEADER]: fault, [CLIENT_HEADER]: 'main' }
  const controller = new AbortController()
  const answer = (async () => {
    try {
      const response = await fetch(`http://127.0.0.1:${front.port}${path}`, { headers, redirect: 'manual', signal: controller.signal })
      return `${response.status} ${await response.text()}`
    } catch {
      return 'broken'
    }
  })()
  if (!fault.startsWith('stall')) return answer
  await vi.waitUntil(() => front.faults[fault] !== undefined, { timeout: PATIENCE })
  await front.idle()
  controller.abort()
  return answer
}

const whole = '200 {"done":1}'
const answers: Partial<Record<Fault, string>> = { none: whole, slow: whole, drip: whole, goodbye: whole, '429': '429', '500-before': '500', '500-after': '500', '502-after': '502', '503-before': '503', '503-wait': '503', redirect: '302', html: '200 <!doctype', empty: '200 ', mismatch: '200 7' }

test.each(['none', ...FAULTS] as const)('%s is played, and what the server did is counted', async (fault) => {
  const answer = await ask(fault)
  expect(answer.slice(0, answers[fault]?.length)).toBe(answers[fault] ?? 'broken')
  const acted = !['reset-before', 'close-before', 'stall-before', '429', '500-before', '503-before', '503-wait', 'redirect'].includes(fault)
  expect(front.ledger.take()).toEqual(acted ? [['c1', 'GET /order', 1]] : [])
  expect(front.faults).toEqual({ [fault]: 1 })
})

test('attempts after the planned ones are left alone, and counts go back to the start', async () => {
  await ask('429')
  expect(await ask('429')).toBe('200 {"done":1}')
  expect(front.ledger.take()).toEqual([['c1', 'GET /order', 1]])
  expect(front.ledger.take()).toEqual([])
  await ask('429')
  expect(front.ledger.take()).toEqual([['c1', 'GET /order', 2]])
})

test('refusals for want of a token are not done, and keep their body', async () => {
  expect(await ask('html', '/denied')).toBe('401 {}')
  expect(front.ledger.take()).toEqual([])
})

test('logins are counted by client', async () => {
  await ask('none', '/login')
  await ask('reset-before', '/login')
  expect(front.logins).toEqual({ main: 2 })
  expect(front.ledger.take()).toEqual([])
})

test('a restart breaks all connections and keeps the port', async () => {
  const { port } = front
  const silent = connect(port, '127.0.0.1')
  const closed = new Promise((resolve) => silent.once('close', resolve))
  await vi.waitUntil(() => front.openConnections === 1, { timeout: PATIENCE })
  await front.stop()
  await closed
  await vi.waitUntil(() => front.openConnections === 0, { timeout: PATIENCE })
  await front.listen()
  expect(front.port).toBe(port)
  expect(await ask('none')).toContain('200')
})
