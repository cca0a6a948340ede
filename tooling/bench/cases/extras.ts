import { getEventListeners } from 'node:events'
import { XMLParser } from 'fast-xml-parser'
import type { Transport } from '@sdk/core'
import { MellophoneClient } from '@sdk/mellophone'
import { collectGarbage } from '../measure/gc.ts'
import { median } from '../measure/statistics.ts'
import { createBenchSession, get } from '../vendor/client.ts'
import { usersXml } from '../vendor/xml.ts'

/** One number beside the comparison of calls. */
export interface Extra {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MB' | 'listeners' | 'x'
  readonly goal?: number
}

/** How much the extra cases do. */
export interface ExtraEffort {
  readonly constructions: number
  readonly sharedSignalCalls: number
  readonly decodings: number
}

/** Everything that is measured beside calls. */
export async function measureExtras(origin: string, effort: ExtraEffort): Promise<Extra[]> {
  return [...construction(effort.constructions), ...await sharedSignal(origin, effort.sharedSignalCalls), ...await decoding(50, effort.decodings), ...await decoding(5_000, effort.decodings)]
}

/** The time of one round, in milliseconds, where rounds differ: the median. */
function typical(rounds: number, act: () => void): number {
  return median(Array.from({ length: rounds }, () => {
    const startedAt = performance.now()
    act()
    return performance.now() - startedAt
  }))
}

function construction(count: number): Extra[] {
  const options = { baseUrl: 'http://127.0.0.1:1/mellophone' }
  const startedAt = performance.now()
  void new MellophoneClient(options)
  const first = performance.now() - startedAt
  return [
    { name: 'first Mellophone client of a process', value: first, unit: 'ms', goal: 1 },
    { name: 'further Mellophone clients', value: typical(count, () => void new MellophoneClient(options)), unit: 'ms', goal: 1 },
  ]
}

async function sharedSignal(origin: string, calls: number): Promise<Extra[]> {
  const session = createBenchSession({ baseUrl: origin })
  const { signal } = new AbortController()
  const make = async (count: number): Promise<void> => {
    let left = count
    await Promise.all(Array.from({ length: 32 }, async () => {
      while (left-- > 0) await get(session, { id: 42 }, { signal })
    }))
  }
  try {
    await make(Math.ceil(calls / 10))
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    await make(calls)
    collectGarbage()
    const grown = process.memoryUsage().heapUsed - before
    return [
      { name: `heap growth over ${calls} calls with one signal`, value: grown / 1e6, unit: 'MB', goal: 2 },
      { name: 'listeners left on that signal', value: getEventListeners(signal, 'abort').length, unit: 'listeners', goal: 0 },
    ]
  } finally {
    await session.close()
  }
}

/** Decoding of user lists, without a network, next to the bare parser on the same text. */
async function decoding(users: number, rounds: number): Promise<Extra[]> {
  const text = usersXml(users)
  const body = new TextEncoder().encode(text)
  const transport: Transport = async (_request, context) => {
    context.started()
    context.answered()
    return { status: 200, headers: { 'content-type': 'text/xml' }, body }
  }
  const client = new MellophoneClient({ baseUrl: 'http://127.0.0.1:1/mellophone', userManageToken: 'token', transport })
  const parser = new XMLParser({ ignoreAttributes: false })
  const times: Record<'sdk' | 'bare', number[]> = { sdk: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    const [list] = await client.getUserList()
    if (list?.users.length !== users) throw new Error('The users were not read')
    const between = performance.now()
    parser.parse(text)
    times.sdk.push(between - startedAt)
    times.bare.push(performance.now() - between)
  }
  await client.close()
  const sdk = median(times.sdk)
  return [
    { name: `getUserList of ${users} users, decoded and checked`, value: sdk, unit: 'ms' },
    { name: `getUserList of ${users} users, over fast-xml-parser alone`, value: sdk / median(times.bare), unit: 'x' },
  ]
}
