/** A copy of an object's own values without a prototype: reading from it never finds what somebody put on `Object.prototype`. */
export function own<T extends object>(value: T): T {
  return Object.assign(Object.create(null) as T, value)
}

/** Whether a value is an object of names and values: no list, no `Headers`, no `Map`. */
export const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !(Symbol.iterator in value)
