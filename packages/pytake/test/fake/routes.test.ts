import { expect, it } from 'vitest'
import { operations } from '../../src/operations.ts'
import { routes } from '../../src/testing/operations/index.ts'

/** Areas that the fake does not answer yet. */
const missing: readonly string[] = [
  'alerts', 'alertsDashboard', 'alertsSearch', 'analytics', 'campaigns', 'dashboard', 'flowAutomations', 'templateAnalytics', 'whatsappAnalytics',
]

const areaOf = (id: string): string => id.split('.')[0] ?? ''

const declared = operations.flatMap(({ spec }) => ('method' in spec && 'path' in spec && spec.path !== '/graphql' ? [`${spec.id} ${spec.method} ${spec.path}`] : []))

it('the fake answers what the client can send, by the same method and path', () => {
  const wanted = declared.filter((line) => !missing.includes(areaOf(line)))
  expect(routes.map(({ id, method, path }) => `${id} ${method} ${path}`).toSorted()).toEqual(wanted.toSorted())
})

it('an area is missing as a whole', () => {
  expect(routes.map(({ id }) => areaOf(id)).filter((area) => missing.includes(area))).toEqual([])
  expect(missing.filter((area) => !declared.some((line) => areaOf(line) === area))).toEqual([])
})
