import type { CallOptions, Session } from '@sdk/core'
import { reportDone, reportError } from './operations.ts'
import type { DatapoolItem, ReportErrorInput } from './types.ts'

/** What `fail` says of an item. */
export type ItemFailure = Omit<ReportErrorInput, 'item'>

/** An item that was taken from its pool, with methods that report its end. Printing it shows the item alone. */
export interface WorkItem extends DatapoolItem {
  /** Whether its end was reported. */
  readonly isReported: boolean
  /** Reports that the work went well. */
  done(message?: string, options?: CallOptions): Promise<DatapoolItem>
  /** Reports that the work failed: `errorType` is `SYSTEM` unless it is given. */
  fail(failure?: ItemFailure, options?: CallOptions): Promise<DatapoolItem>
}

class PulledItem {
  readonly #session: Session
  readonly #taken: DatapoolItem
  #isReported = false
  #reporting: Promise<void> = Promise.resolve()

  constructor(session: Session, taken: DatapoolItem) {
    this.#session = session
    this.#taken = taken
    Object.assign(this, taken)
  }

  get isReported(): boolean {
    return this.#isReported
  }

  /** Waits until no report is under way, however it ends. */
  static settled(item: PulledItem): Promise<void> {
    return item.#reporting
  }

  async done(message?: string, options?: CallOptions): Promise<DatapoolItem> {
    return this.#report(reportDone(this.#session, { item: this.#item(), message }, options))
  }

  async fail(failure?: ItemFailure, options?: CallOptions): Promise<DatapoolItem> {
    return this.#report(reportError(this.#session, { item: this.#item(), ...failure }, options))
  }

  /** The item with what its user changed, e.g. in `values`. */
  #item(): DatapoolItem {
    return { ...this.#taken, ...(this as unknown as DatapoolItem) }
  }

  #report(call: Promise<DatapoolItem>): Promise<DatapoolItem> {
    const before = this.#reporting
    const reported = call.then((answer) => {
      this.#isReported = true
      return answer
    })
    this.#reporting = reported.then(() => before, () => before)
    return reported
  }
}

/** Gives an item its methods. */
export const workItem = (session: Session, taken: DatapoolItem): WorkItem => new PulledItem(session, taken) as unknown as WorkItem

/** Waits until no report of an item is under way, however it ends. */
export const settled = (item: WorkItem): Promise<void> => PulledItem.settled(item as unknown as PulledItem)
