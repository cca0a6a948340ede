/** What every stored object has. */
export interface Stored {
  readonly id: string
  archived: boolean
}

/** The stored objects of one kind, in the order in which they were made. */
export class Table<R extends Stored> {
  readonly #rows = new Map<string, R>()

  add(row: R): R {
    this.#rows.set(row.id, row)
    return row
  }

  /** The object with this id, an archived one included. */
  any(id: string | null | undefined): R | undefined {
    return id === null || id === undefined ? undefined : this.#rows.get(id)
  }

  /** The object with this id, unless it is archived. */
  get(id: string | null | undefined): R | undefined {
    const row = this.any(id)
    return row?.archived === true ? undefined : row
  }

  /** Objects that are not archived. */
  where(test: (row: R) => boolean = () => true): R[] {
    return this.all().filter((row) => !row.archived && test(row))
  }

  /** All objects, archived ones included. */
  all(): R[] {
    return [...this.#rows.values()]
  }

  /** Removes for good. */
  remove(id: string): void {
    this.#rows.delete(id)
  }

  count(test: (row: R) => boolean): number {
    return this.where(test).length
  }
}
