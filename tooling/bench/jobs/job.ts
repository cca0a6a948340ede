/** One figure of a job. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'MB/s' | 'listeners' | 'logins' | 'x' | 'items/s'
  /** The most that it may be. */
  readonly goal?: number
}

/** How much the jobs do. */
export interface JobEffort {
  readonly constructions: number
  readonly sharedSignalCalls: number
  readonly decodings: number
  readonly pages: number
  readonly transferBytes: number
  readonly firstCalls: number
}

/** What a job runs against. */
export interface JobSetup {
  /** Of the server with the fixed answers. */
  readonly origin: string
  /** Of the server with long lists and large files. */
  readonly bulk: string
  readonly effort: JobEffort
}

/** Something that is measured in a process of its own. */
export type Job = (setup: JobSetup) => Promise<readonly Figure[]>
