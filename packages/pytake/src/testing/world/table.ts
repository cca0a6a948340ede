/** What every stored object has. */
export interface Stored {
  readonly id: string | number
}

/** The stored objects of one kind, in the order in which they were made. */
export class Table<R extends Stored> {
  readonly #rows = new Map<R['id'], R>()

  add(row: R): R {
    this.#rows.set(row.id, row)
    return row
  }

  get(id: R['id'] | null | undefined): R | undefined {
    return id === null || id === undefined ? undefined : this.#rows.get(id)
  }

  /** The objects that pass, oldest first. */
  where(test: (row: R) => boolean = () => true): R[] {
    return [...this.#rows.values()].filter(test)
  }

  /** The objects that pass, newest first. */
  newest(test?: (row: R) => boolean): R[] {
    return this.where(test).toReversed()
  }

  find(test: (row: R) => boolean): R | undefined {
    return this.where(test)[0]
  }

  count(test: (row: R) => boolean): number {
    return this.where(test).length
  }

  remove(id: R['id']): void {
    this.#rows.delete(id)
  }

  removeWhere(test: (row: R) => boolean): void {
    for (const { id } of this.where(test)) this.#rows.delete(id)
  }
}
