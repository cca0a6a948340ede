import type { Sources } from './syntax/sources.ts'
import type { Mode, Schema } from './types/schema.ts'

/** The name of an exported schema's type, and the module that has it. */
export interface TypeName {
  readonly name: string
  readonly from: string
}

/** What all parts of one package's generation share. */
export interface Context {
  /** The package's `src` folder. */
  readonly src: string
  readonly sources: Sources
  /** Run-time schemas that have a name. */
  readonly names: Map<Schema, TypeName>
  /** How the types of schemas are used: as (parts of) inputs, of results. */
  readonly usage: Map<Schema, Set<Mode>>
  /** `message` of core's schema of files to upload. */
  readonly uploadMessage: unknown
  readonly coreClasses: ReadonlyMap<unknown, string>
  /** Notes what is wrong with a declaration. */
  readonly report: (file: string, where: string, problem: string) => void
}
