const kept = new WeakMap<object, Record<string, unknown>>()

/** What GraphQL stores with an object that REST has no field for. Ends with the object. */
export function extrasOf(row: object): Readonly<Record<string, unknown>> {
  return kept.get(row) ?? {}
}

/** Stores fields that REST has none for. */
export function keepExtras(row: object, fields: Readonly<Record<string, unknown>>): void {
  kept.set(row, { ...kept.get(row), ...fields })
}
