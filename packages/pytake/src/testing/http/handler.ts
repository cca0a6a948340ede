import { route as mount, router, type FakeHandler, type FakeRequest, type FakeResponse, type Route } from '@sdk/core/testing'
import { settleCampaigns } from '../rules/campaigns.ts'
import { Generator } from '../world/generator.ts'
import type { World } from '../world/world.ts'
import { frameworkAnswer, identified } from './answers.ts'
import type { FakeRoute } from './route.ts'

/**
 * Answers requests by the routes. `mounted` are rows that answer by themselves, as GraphQL does: they get the request as
 * it came, and the ids of the request are added to their answers as to all others.
 */
export function createHandler(world: World, routes: readonly FakeRoute[], mounted: readonly Route[] = []): FakeHandler {
  const ids = new Generator(world.clock, 0x5eed)
  const present = routes.filter(({ mainOnly }) => !(mainOnly && world.isObserved))
  const rows = [...present.map(({ method, path, handle }) => mount(method, path, (request, params) => handle(world, request, params))), ...mounted]
  const isKnown = router(rows.map(({ method, path }) => mount(method, path, () => ({ status: 200 }))), { notFound: () => ({ status: 404 }), methodNotAllowed: () => ({ status: 200 }) })
  const find = router(rows, {
    notFound: async (request) => (await redirect(request, isKnown)) ?? frameworkAnswer(404),
    // The real server names the methods of one route alone: the first whose path fits.
    methodNotAllowed: (_request, [first = '']) => frameworkAnswer(405, { allow: first }),
  })
  return async (request) => {
    // Workers of the real server send in the meantime.
    settleCampaigns(world)
    return identified(request, ids, await find(request))
  }
}

/** A path that is known with another ending is redirected there. */
async function redirect(request: FakeRequest, isKnown: FakeHandler): Promise<FakeResponse | undefined> {
  const other = request.path.endsWith('/') ? request.path.slice(0, -1) : `${request.path}/`
  const { status } = await isKnown({ ...request, path: other })
  if (status !== 200) return undefined
  const query = request.query.toString()
  return { status: 307, headers: { location: `http://${request.headers['host'] ?? 'localhost'}${other}${query === '' ? '' : `?${query}`}` } }
}
