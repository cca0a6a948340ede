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

/** The kinds of an error, the nearest first, whichever copy of the package made it. */
export function kindsOf(value: unknown): string[] {
  const kinds: string[] = []
  if (typeof value !== 'object' || value === null) return kinds
  for (let proto: unknown = Object.getPrototypeOf(value); proto; proto = Object.getPrototypeOf(proto)) {
    const kind: unknown = Object.getOwnPropertyDescriptor(proto, BRAND)?.value
    if (typeof kind === 'string') kinds.push(kind)
  }
  return kinds
}

/** Whether `value` is an error of this kind. */
export const isKind = (value: unknown, kind: string): boolean => kindsOf(value).includes(kind)

/** `Symbol.hasInstance` of the branded classes; a class that a user derives from one is checked by its prototype. */
export function hasBrandedInstance(target: Constructor, value: unknown): boolean {
  const own = Object.getOwnPropertyDescriptor(target, BRAND)
  return own === undefined
    ? Function.prototype[Symbol.hasInstance].call(target, value)
    : isKind(value, own.value as string)
}
