import { BASELINE, XML_BASELINE, type Target } from '../contenders/contender.ts'
import { startContender } from '../contenders/start.ts'
import { compare, type Effort, type Standing } from '../measure/rounds.ts'
import type { BenchServer, Ready } from '../server/start.ts'
import { vendorNamed, type VendorName } from '../vendors/all.ts'

/** How all contenders stand in one case. */
export interface CaseResult {
  readonly name: string
  readonly vendor: VendorName
  readonly call: Target['call']
  readonly parallel: number
  readonly standings: readonly Standing[]
}

/** What the SDK's checked call may cost, as a multiple of the baseline. */
export const GOALS: Readonly<Record<Target['call'], number>> = { small: 1, page: 1.4 }

const SDK = ['SDK', 'SDK, unvalidated']
const JSON_CONTENDERS = [...SDK, BASELINE, 'undici dispatch', 'fetch', 'openapi-fetch', 'ky', 'got', 'axios']
const XML_CONTENDERS = [...SDK, XML_BASELINE, 'undici.request, XML not read']

/** With fewer calls at once a warm-up would be over before the code is compiled. */
const WARM_UP_PARALLEL = 16

/** In turns, because V8 tidies up in a process that rests for seconds, compiled code included. */
const WARM_UP_TURNS = 5

/** The most of a case's time that goes into warming up: what is not compiled yet says nothing. */
const WARM_UP_SHARE = 0.5

/** How much is measured, and how often at once. */
export interface CallEffort extends Effort {
  readonly parallels: readonly number[]
  /** CPU time of every contender before anything counts. */
  readonly warmUpMs: number
}

/** Compares the small call and the page of a vendor within the budget, with so many calls at once, after every contender has made calls for some time. */
export async function compareCalls(server: BenchServer & Pick<Ready, 'calls'>, vendor: VendorName, effort: CallEffort, tell: (result: CaseResult) => void): Promise<CaseResult[]> {
  const results: CaseResult[] = []
  const { calls, items } = await vendorNamed(vendor)
  const [contenders, reference] = vendor === 'mellophone' ? [XML_CONTENDERS, XML_BASELINE] : [JSON_CONTENDERS, BASELINE]
  for (const call of ['small', 'page'] as const) {
    const target: Target = { origin: server.origin, vendor, call, wire: server.calls[vendor][call], items }
    const caseMs = effort.budgetMs / 2
    const warmUntil = performance.now() + caseMs * WARM_UP_SHARE
    const budgetMs = (caseMs * (1 - WARM_UP_SHARE)) / effort.parallels.length
    const racers = contenders.map((contender) => startContender(contender, target))
    try {
      for (let turn = 0; turn < WARM_UP_TURNS && (turn === 0 || performance.now() < warmUntil); turn++) for (const racer of racers) await racer.measure(WARM_UP_PARALLEL, effort.warmUpMs / WARM_UP_TURNS)
      for (const parallel of effort.parallels) {
        const name = `${vendor}: ${call === 'small' ? 'small call' : '50-item page'} ${calls[call]}`
        const result = { name, vendor, call, parallel, standings: await compare(racers, reference, parallel, { ...effort, budgetMs }) }
        tell(result)
        results.push(result)
      }
    } finally {
      await Promise.all(racers.map(async ({ stop }) => stop?.()))
    }
  }
  return results
}
