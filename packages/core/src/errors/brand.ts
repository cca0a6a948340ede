/**
 * Error classes recognise their instances by a brand on the prototype instead of by identity, so that `instanceof`
 * holds when two copies of this package are installed side by side.
 */
const BRAND = Symbol.for('@sdk/core/error@1')

type Constructor = abstract new (...args: never[]) => unknown

/**
 * Marks a class as the error kind `kind`; subclasses inherit the kinds of their parents. A vendor's kind is
 * `vendor.Name`. The name also goes on the prototype, where minifiers cannot change it and printing does not repeat it.
 */
export function brand(target: { prototype: Error } & Constructor, kind: string): void {
  Object.defineProperty(target.prototype, BRAND, { value: kind })
  Object.defineProperty(target, BRAND, { value: kind })
  Object.defineProperty(target.prototype, 'name', { value: kind.slice(kind.lastIndexOf('.') + 1), configurable: true, writable: true })
}

/** Whether `value` is an error of this kind, whichever copy of the package made it. */
export function isKind(value: unknown, kind: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  for (let proto: unknown = Object.getPrototypeOf(value); proto; proto = Object.getPrototypeOf(proto)) {
    const own = Object.getOwnPropertyDescriptor(proto, BRAND)
    if (own?.value === kind) return true
  }
  return false
}

/** `Symbol.hasInstance` of the branded classes; a class that a user derives from one is checked by its prototype. */
export function hasBrandedInstance(target: Constructor, value: unknown): boolean {
  const own = Object.getOwnPropertyDescriptor(target, BRAND)
  return own === undefined
    ? Function.prototype[Symbol.hasInstance].call(target, value)
    : isKind(value, own.value as string)
}
