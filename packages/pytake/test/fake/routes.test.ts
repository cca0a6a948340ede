import { expect, it } from 'vitest'
import { operations } from '../../src/operations.ts'
import { routes } from '../../src/testing/operations/index.ts'

const declared = operations.flatMap(({ spec }) => ('method' in spec && 'path' in spec && spec.path !== '/graphql' ? [`${spec.id} ${spec.method} ${spec.path}`] : []))

it('the fake answers what the client can send, by the same method and path', () => {
  expect(routes.map(({ id, method, path }) => `${id} ${method} ${path}`).toSorted()).toEqual(declared.toSorted())
})
