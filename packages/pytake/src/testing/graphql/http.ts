import { jsonResponse, route, type FakeRequest, type FakeResponse, type Route } from '@sdk/core/testing'
import type { FakeRoute } from '../http/route.ts'
import { readToken } from '../http/tokens.ts'
import { forbidden, Refusal } from '../world/refusal.ts'
import type { UserRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'
import { GraphqlCall } from './call.ts'
import { executeDocument, type Asked } from './execute.ts'
import { loadGraphql, type GraphqlPeer } from './peer.ts'

/** GraphQL at `/graphql`, over the world and the operations of REST. */
export function graphqlRoutes(world: World, operations: readonly FakeRoute[]): Route[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  let peer: Promise<GraphqlPeer> | undefined
  const answer = async (request: FakeRequest, asked: Asked | string): Promise<FakeResponse> => {
    if (typeof asked === 'string') return refusal(asked)
    try {
      const loaded = await (peer ??= loadGraphql())
      const call = new GraphqlCall(world, request, byId, senderOf(world, request.headers['authorization']))
      const answered = await executeDocument(loaded, call, asked, request.method === 'POST')
      return answered === undefined ? refusal('mutations are not allowed when using GET') : jsonResponse(200, answered)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return jsonResponse(error.status, { error: { code: error.status, message: error.message, type: 'http_error' } })
    }
  }
  return [
    route('POST', '/graphql', (request) => answer(request, askedInBody(request))),
    route('GET', '/graphql', (request) => answer(request, askedInQuery(request.query))),
  ]
}

const refusal = (text: string): FakeResponse => ({ status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text })

const NO_QUERY = 'No GraphQL query found in the request'
const NOT_JSON = 'Unable to parse request body as JSON'

/** What a request asks for, or why it cannot be read. */
function askedInBody(request: FakeRequest): Asked | string {
  let body: unknown
  try {
    body = request.json()
  } catch {
    return NOT_JSON
  }
  if (Array.isArray(body)) return 'Batching is not enabled'
  if (typeof body !== 'object' || body === null) return NOT_JSON
  const { query, variables, operationName } = body as Readonly<Record<string, unknown>>
  if (typeof query !== 'string') return NO_QUERY
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return "The GraphQL operation's `variables` must be an object or null, if provided."
  return { query, variables: variables as Asked['variables'], operationName: typeof operationName === 'string' ? operationName : null }
}

function askedInQuery(query: URLSearchParams): Asked | string {
  const document = query.get('query')
  if (document === null) return NO_QUERY
  try {
    return { query: document, variables: JSON.parse(query.get('variables') ?? 'null') as Asked['variables'], operationName: query.get('operationName') }
  } catch {
    return NOT_JSON
  }
}

/** The user of a request, who may be missing. A token that is no good fails the whole request. */
function senderOf(world: World, header: string | undefined): UserRow | undefined {
  if (header === undefined) return undefined
  const token = /^Bearer (.+)$/.exec(header)?.[1]
  if (token === undefined) throw new Refusal(401, 'Invalid authorization header format')
  const claims = readToken(world, token)
  if (claims?.type !== 'access') throw new Refusal(401, `Authentication failed: Token validation failed: ${token.split('.').length === 3 ? 'Signature has expired.' : 'Not enough segments'}`)
  const user = world.users.get(claims.sub)
  if (user === undefined) throw new Refusal(401, 'User not found or deleted')
  if (!user.is_active) throw forbidden('User account is inactive')
  return user
}
