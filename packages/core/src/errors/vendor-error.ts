import { isKind } from './brand.ts'

type Constructor = abstract new (...args: never[]) => unknown

/**
 * The `instanceof` test of a vendor's root classes: any error of `kind` that came out of a call of `vendor` matches.
 * `own` is the class that declares the test; a class that a user derives from it is checked by its prototype.
 */
export function isVendorError(target: Constructor, own: Constructor, value: unknown, vendor: string, kind: string): boolean {
  return target === own
    ? isKind(value, kind) && (value as { vendor?: unknown }).vendor === vendor
    : Function.prototype[Symbol.hasInstance].call(target, value)
}
