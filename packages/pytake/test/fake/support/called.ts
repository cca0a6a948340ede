import { route as row, router, type FakeRequest } from '@sdk/core/testing'
import type { FakePyTake } from '../../../src/testing/index.ts'
import { routes } from '../../../src/testing/operations/index.ts'

const idOf = router(routes.map(({ id, method, path }) => row(method, path, () => ({ status: 200, body: id }))), {
  notFound: () => ({ status: 404 }), methodNotAllowed: () => ({ status: 405 }),
})

/** The statuses that an operation was answered with. */
export async function answered({ calls }: FakePyTake, id: string): Promise<number[]> {
  const statuses: number[] = []
  for (const { method, path, status } of calls) {
    const { body } = await idOf({ method, path } as FakeRequest)
    if (body === id && status !== undefined) statuses.push(status)
  }
  return statuses
}
