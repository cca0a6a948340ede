import type { World } from './world.ts'

/** An operation, done once. */
export type Success = (world: World) => Promise<unknown>

/** Operations by id. */
export type Successes = Readonly<Record<string, Success>>
