/** A copy of an object's own values without a prototype: reading from it never finds what somebody put on `Object.prototype`. */
export function own<T extends object>(value: T): T {
  return Object.assign(Object.create(null) as T, value)
}
