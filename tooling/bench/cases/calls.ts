import { BASELINE, type Target } from '../contenders/contender.ts'
import { startContender } from '../contenders/start.ts'
import { compare, type Effort, type Standing } from '../measure/rounds.ts'

/** How all contenders stand in one case. */
export interface CaseResult {
  readonly name: string
  readonly parallel: number
  readonly standings: readonly Standing[]
}

/** What the SDK's checked call may cost, as a multiple of the baseline. */
export const GOALS: Readonly<Record<string, number>> = { 'small call': 1, '50-item page': 1.4 }

const SDK = ['SDK', 'SDK, unvalidated']
const CLIENTS = ['undici dispatch', 'fetch', 'openapi-fetch', 'ky', 'got', 'axios']

const CASES: readonly { readonly name: string; readonly call: Target['call']; readonly contenders: readonly string[] }[] = [
  { name: 'small call', call: 'task', contenders: [...SDK, BASELINE, ...CLIENTS] },
  { name: '50-item page', call: 'page', contenders: [...SDK, BASELINE, ...CLIENTS] },
  { name: 'Mellophone isAuthenticated', call: 'xml', contenders: [...SDK, BASELINE, 'undici.request, XML not read'] },
]

/** With fewer calls at once a warm-up would be over before the code is compiled. */
const WARM_UP_PARALLEL = 16

/** In turns, because V8 tidies up in a process that rests for seconds, compiled code included. */
const WARM_UP_TURNS = 5

/** Compares calls in every case, with so many at once, after every contender has made calls for some time. */
export async function compareCalls(origin: string, parallels: readonly number[], warmUpMs: number, effort: Effort, tell: (result: CaseResult) => void): Promise<CaseResult[]> {
  const results: CaseResult[] = []
  for (const { name, call, contenders } of CASES) {
    const racers = contenders.map((contender) => startContender(contender, { origin, call }))
    try {
      for (let turn = 0; turn < WARM_UP_TURNS; turn++) for (const racer of racers) await racer.measure(WARM_UP_PARALLEL, warmUpMs / WARM_UP_TURNS)
      for (const parallel of parallels) {
        const result = { name, parallel, standings: await compare(racers, parallel, effort) }
        tell(result)
        results.push(result)
      }
    } finally {
      await Promise.all(racers.map(async ({ stop }) => stop?.()))
    }
  }
  return results
}
