import { XMLParser } from 'fast-xml-parser'
import type { Transport } from '@sdk/core'
import { MellophoneClient } from '@sdk/mellophone'
import { median } from '../measure/statistics.ts'
import { check } from '../vendors/vendor.ts'
import { usersXml } from './users-xml.ts'
import type { Figure, Job } from './job.ts'

const WARM_UP_MS = 400

/** Decoding of user lists, without a network, next to the bare parser on the same text. */
export const decoding: Job = async ({ effort: { decodings } }) => [...await decode(50, decodings * 20), ...await decode(5_000, decodings)]

async function decode(users: number, rounds: number): Promise<Figure[]> {
  const text = usersXml(users)
  const body = new TextEncoder().encode(text)
  const transport: Transport = async (_request, context) => {
    context.started()
    context.answered()
    return { status: 200, headers: { 'content-type': 'text/xml' }, body }
  }
  const client = new MellophoneClient({ baseUrl: 'http://127.0.0.1:1/mellophone', userManageToken: 'token', transport })
  const parser = new XMLParser({ ignoreAttributes: false })
  const contenders = {
    sdk: async () => check((await client.getUserList())[0]?.users.length === users),
    bare: async () => void parser.parse(text),
  }
  const times: Record<keyof typeof contenders, number[]> = { sdk: [], bare: [] }
  const until = performance.now() + (rounds > 1 ? WARM_UP_MS : 0)
  const round = async (): Promise<void> => {
    for (const name of ['sdk', 'bare'] as const) {
      const startedAt = performance.now()
      await contenders[name]()
      times[name].push(performance.now() - startedAt)
    }
  }
  while (performance.now() < until) await round()
  times.sdk = []
  times.bare = []
  for (let done = 0; done < rounds; done++) await round()
  await client.close()
  const sdk = median(times.sdk)
  return [
    { name: `getUserList of ${users} users, decoded and checked`, value: sdk, unit: 'ms' },
    { name: `getUserList of ${users} users, over fast-xml-parser alone`, value: sdk / median(times.bare), unit: 'x' },
  ]
}
