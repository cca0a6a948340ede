import type { CallOptions } from '@sdk/core'
import type { AddItemResult, AddItemsInput } from './datapools/add-items.ts'
import type { ItemHandler, ProcessOptions, ProcessSummary, TakeItemsOptions } from './datapools/process.ts'
import type { DatapoolsResource } from './datapools/types.ts'
import type { WorkItem } from './datapools/work-item.ts'
import type { CsvRowsInput } from './logs/csv.ts'
import type { LogsResource } from './logs/types.ts'
import type { Task, TasksResource } from './tasks/types.ts'
import type { WaitForTaskInput } from './tasks/wait-for.ts'

/** The operations on tasks, and `waitFor`. */
export interface Tasks extends TasksResource {
  /**
   * Looks at a task again and again until it has ended, or is in one of the states given, and returns it. `deadlineMs` and
   * `signal` end the wait; without them it takes as long as the task does.
   * @throws {TimeoutError} the deadline was over first; `which` is `'deadline'`
   * @throws {AbortError} the signal ended the wait
   * @throws {NotFoundError} no task has this id
   */
  waitFor(input: WaitForTaskInput, options?: CallOptions): Promise<Task>
}

/** The operations on logs, and `csvRows`. */
export interface Logs extends LogsResource {
  /**
   * The entries of the last days, row by row, values by the names of the columns. The export is read as it arrives, so that
   * its size does not matter.
   * @throws {NotFoundError} no log has this label
   * @throws {RequestValidationError} `separator` is not one character
   * @throws {ResponseParseError} a record is longer than 1 MiB
   */
  csvRows(input: CsvRowsInput, options?: CallOptions): AsyncGenerator<Record<string, string>, undefined>
}

/** The operations on pools and items, and the loops over items. */
export interface Datapools extends DatapoolsResource {
  /**
   * Works off a pool: takes items until none waits and none is in work, gives each to the handler, and reports its end: `DONE` when the handler
   * returns, `ERROR` when it throws, with `BUSINESS` for a `BusinessError` and `SYSTEM` for anything else. When signal or
   * deadline end the whole, items in work are reported as `ERROR`, never as `DONE`; handlers that are at work are waited for, so
   * give them the context's signal.
   * @throws {AbortError} the signal ended it
   * @throws {TimeoutError} the deadline was over
   * @throws {ApiError} taking an item or reporting one failed; the items in work are ended first
   */
  process(label: string, handler: ItemHandler, options?: ProcessOptions): Promise<ProcessSummary>
  /**
   * Takes items from a pool until none waits. Report each one's end with `item.done()` or `item.fail()`: an item without
   * report ends in `TIMEOUT`. Call options hold for every request; one that is broken off may have taken an item.
   * @throws {NotFoundError} no pool has this label
   */
  items(label: string, options?: TakeItemsOptions): AsyncGenerator<WorkItem, undefined>
  /**
   * Adds many items, some at a time, and tells what became of each: an item that is refused does not stop the others, and
   * none is sent twice. `deadlineMs` and `signal` end the whole: the rest of a list fails with their error without being
   * sent, and so does the next item of any other source, which is not waited for.
   * @throws {RequestValidationError} `items` or `concurrency` is wrong; nothing was sent
   */
  addItems(input: AddItemsInput, options?: CallOptions): Promise<AddItemResult[]>
}
