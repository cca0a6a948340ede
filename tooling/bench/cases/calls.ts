import type { Contender } from '../contenders/contender.ts'
import { mellophoneClients } from '../contenders/mellophone.ts'
import { otherClients } from '../contenders/others.ts'
import { sdkPage, sdkSmall } from '../contenders/sdk.ts'
import { compare, type Effort, type Standing } from '../measure/rounds.ts'

/** How all contenders stand in one case. */
export interface CaseResult {
  readonly name: string
  readonly parallel: number
  readonly standings: readonly Standing[]
}

/** What the SDK's validated call may cost, as a multiple of the baseline. */
export const GOALS: Readonly<Record<string, number>> = { 'small call': 1, '50-item page': 1.4 }

const CASES: readonly { readonly name: string; readonly contenders: (origin: string) => Contender[] }[] = [
  { name: 'small call', contenders: (origin) => [...sdkSmall(origin), ...otherClients(origin, '/api/v2/task/42')] },
  { name: '50-item page', contenders: (origin) => [...sdkPage(origin), ...otherClients(origin, '/api/v2/task?page=0&size=50')] },
  { name: 'Mellophone isAuthenticated', contenders: mellophoneClients },
]

/** Compares calls in every case, with so many at once. */
export async function compareCalls(origin: string, parallels: readonly number[], effort: Effort, tell: (result: CaseResult) => void): Promise<CaseResult[]> {
  const results: CaseResult[] = []
  for (const { name, contenders: make } of CASES) {
    const contenders = make(origin)
    try {
      for (const parallel of parallels) {
        const result = { name, parallel, standings: await compare(contenders, parallel, effort) }
        tell(result)
        results.push(result)
      }
    } finally {
      await Promise.all(contenders.map(async ({ close }) => close?.()))
    }
  }
  return results
}
