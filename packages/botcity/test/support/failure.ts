import { expect } from 'vitest'
import { MaestroClientError } from '../../src/index.ts'

/** The error that a call ends with; it must be of the class, and one of the vendor's. */
export async function failure<E extends Error>(call: PromiseLike<unknown>, expected: abstract new (...args: never[]) => E): Promise<E> {
  const error: unknown = await Promise.resolve(call).then(() => undefined, (thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(expected)
  expect(error).toBeInstanceOf(MaestroClientError)
  return error as E
}
