import { compareRequests, replayingTransport, type ExchangeRequest } from '@sdk/core/testing'
import { ApiError, AuthenticationError, AuthorizationError, BadRequestError, NotFoundError, Page, type Session } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { GraphQLError, isGraphQLFailure, request } from '../../src/graphql/index.ts'
import { createPyTakeSession } from '../../src/session/index.ts'
import { otherDocument } from './differences.ts'
import { operations, type AnyField } from './documents.ts'
import { lines, type Line } from './lines.ts'

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Documents that were written for the recording: no operation sends them. */
const ownDocument = ({ op, case: name }: Line): boolean => !(op.slice('graphql.'.length) in operations) || name === 'gql.login.seed'

interface Body {
  readonly query: string
}

/** A session whose answer is the recorded one, and what differs between its request and the recorded one. */
function replaying({ request: recorded, response }: Line): { session: Session; met: string[]; documents: string[]; remaining: () => number } {
  const met: string[] = []
  const documents: string[] = []
  const match = (expected: ExchangeRequest, actual: ExchangeRequest): string[] => {
    const [left, right] = [expected, actual].map(({ body }) => (body as { readonly json: Body }).json)
    documents.push(...[left, right].map((body) => folded(body?.query ?? '')))
    met.push(...compareRequests({ ...expected, body: { json: { ...left, query: '' } } }, { ...actual, body: { json: { ...right, query: '' } } }))
    return []
  }
  const exchange = {
    request: { method: 'POST', path: '/graphql', headers: recorded.headers, body: { json: recorded.body } },
    response: { status: response.status, headers: response.headers, body: { json: response.body } },
  }
  const transport = replayingTransport([exchange], { match })
  const accessToken = recorded.headers['authorization']?.slice('Bearer '.length) ?? 'none'
  const session = createPyTakeSession({ baseUrl: 'http://127.0.0.1', tokens: { accessToken }, validate: 'strict', maxRetries: 0, logger: null, transport })
  return { session, met, documents, remaining: () => transport.remaining }
}

function send(line: Line, session: Session): PromiseLike<unknown> {
  const { query, variables, operationName } = line.request.body
  if (ownDocument(line)) return request(session, query, variables, operationName === undefined ? {} : { operationName })
  const operation = operations[line.op.slice('graphql.'.length)] as AnyField
  return operation(session, { ...variables, ...(line.op === 'graphql.deactivateOrganization' ? { acknowledgePermanentDeletion: true } : {}) })
}

/** The result in the form of the answer it came in. */
function asAnswered(result: unknown, { op, response }: Line): unknown {
  if (ownDocument({ op } as Line)) return result
  const field = op.slice('graphql.'.length)
  if (!(result instanceof Page)) return { [field]: result }
  return { [field]: Array.isArray(response.body.data?.[field]) ? result.items : { ...(result as object) } }
}

const CLASSES: readonly (readonly [RegExp, abstract new (...args: never[]) => ApiError, number])[] = [
  [/^401: |^Authentication /, AuthenticationError, 401], [/^400: /, BadRequestError, 400], [/^404: /, NotFoundError, 404], [/^Required role: /, AuthorizationError, 403], [/^/, GraphQLError, 200],
]

it('every recorded exchange is replayed, by its operation or with its document', () => {
  expect([lines.length, lines.filter(ownDocument).length, Object.keys(otherDocument).length]).toEqual([99, 7, 11])
  for (const name of Object.keys(otherDocument)) expect(lines.map((line) => line.case)).toContain(name)
})

const succeeded = ({ response: { body, status } }: Line): boolean => status === 200 && body.errors === undefined

const cases = (chosen: (line: Line) => boolean): [string, Line][] => lines.filter(chosen).map((line) => [line.case, line])

/** Sends what was recorded, holds the request against the recording, and gives what came of it. */
async function replayed(line: Line): Promise<unknown> {
  const { session, met, documents, remaining } = replaying(line)
  const outcome: unknown = await send(line, session).then((result) => asAnswered(result, line), (error: unknown) => error)
  expect([met, remaining()]).toEqual([[], 0])
  const [recorded, sent] = documents
  expect([recorded, sent]).not.toContain(undefined)
  expect(sent === recorded).toBe(!(line.case in otherDocument))
  return outcome
}

describe('the SDK sends what was recorded, and reads the answer', () => {
  it.each(cases(succeeded))('%s', async (_name, line) => {
    expect(await replayed(line)).toEqual(line.response.body.data)
  })

  it.each(cases((line) => !succeeded(line)))('%s', async (_name, line) => {
    const { body, status } = line.response
    const said = body.errors?.[0]?.message ?? body.error?.message ?? ''
    const [, type, meant] = CLASSES.find(([pattern]) => pattern.test(said)) ?? [undefined, GraphQLError, 200]
    const outcome = await replayed(line)
    expect(outcome).toBeInstanceOf(type)
    expect(outcome).toMatchObject({ status: meant, vendor: 'pytake', sent: 'yes', attempts: 1 })
    expect((outcome as ApiError).message).toContain(said.replace(/^\d{3}: /, '').slice(0, 40))
    expect(isGraphQLFailure(outcome)).toBe(status === 200)
  })
})
