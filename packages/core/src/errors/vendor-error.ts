import { isKind, kindsOf } from './brand.ts'

type Constructor = abstract new (...args: never[]) => unknown

/**
 * The `instanceof` test of a vendor's root classes: any error of `kind` matches that came out of a call of `vendor` or
 * was made, by a test for instance, from one of the vendor's classes. `own` is the class that declares the test; a
 * class that a user derives from it is checked by its prototype.
 */
export function isVendorError(target: Constructor, own: Constructor, value: unknown, vendor: string, kind: string): boolean {
  if (target !== own) return Function.prototype[Symbol.hasInstance].call(target, value)
  return isKind(value, kind) && ((value as { vendor?: unknown }).vendor === vendor || kindsOf(value).some((name) => name.startsWith(`${vendor}.`)))
}
