import type { FakePyTakeOptions } from '../../../src/testing/index.ts'
import type { Stage } from '../support/stage.ts'

/** How an operation succeeds: what has to be there before, the call, and what comes of it. */
export type Success = (stage: Stage) => Promise<void>

/** Operations of an area by their ids, and the options that their fakes are started with. */
export interface Area {
  readonly options?: FakePyTakeOptions
  readonly operations: Readonly<Record<string, Success>>
}
