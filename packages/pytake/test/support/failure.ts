/** What a promise is rejected with. */
export async function failure<E = Error>(promise: PromiseLike<unknown>, type?: abstract new (...args: never[]) => E): Promise<E> {
  let value: unknown
  try {
    value = await promise
  } catch (error) {
    if (type !== undefined && !(error instanceof type)) throw new Error(`expected ${type.name}, got ${String(error)}`, { cause: error })
    return error as E
  }
  throw new Error(`expected a rejection, got ${JSON.stringify(value)}`)
}
