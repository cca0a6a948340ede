import { route as row, router, type FakeRequest } from '@sdk/core/testing'
import { routes } from '../../../src/testing/operations/index.ts'
import type { FakePyTake } from '../../../src/testing/index.ts'

/** The ids of the operations that were called and succeeded; a redirect is what some answer with. */
export async function succeeded({ calls }: FakePyTake): Promise<ReadonlySet<string>> {
  const idOf = router(routes.map(({ id, method, path }) => row(method, path, () => ({ status: 200, body: id }))), {
    notFound: () => ({ status: 404, body: '' }), methodNotAllowed: () => ({ status: 405, body: '' }),
  })
  const good = calls.filter(({ status = 500 }) => status < 400)
  const found = new Set<string>()
  for (const { method, path } of good) found.add(String((await idOf({ method, path } as FakeRequest)).body))
  return found
}
