import { serve, type Handler, type Received, type Reply, type TestServer } from './server.ts'
import { ana } from './users.ts'

/** The 401 of a wrong or expired token. */
export const badToken: Reply = { status: 401, json: { error: { code: 401, message: 'Could not validate credentials', type: 'http_error' } } }

export interface TokenServer extends TestServer {
  /** Ends all access tokens that were given so far. */
  expire(): void
  /** Answers that take the place of logins and refreshes, in order. */
  readonly instead: Reply[]
}

/** A server that gives tokens, takes the valid ones, and answers everything else by `handler`; by default with the signed-in user. */
export async function serveTokens(handler: Handler = () => ({ json: ana })): Promise<TokenServer> {
  let given = 0
  let oldest = 1
  const instead: Reply[] = []
  const token = (): unknown => {
    given++
    return { access_token: `access-${given}`, refresh_token: `refresh-${given}`, token_type: 'bearer', expires_in: 900 }
  }
  const isValid = ({ headers }: Received): boolean => Number(/^Bearer access-(\d+)$/.exec(headers.authorization ?? '')?.[1] ?? 0) >= oldest
  const server = await serve((request, count) => {
    const special = request.target === '/api/v1/auth/login' || request.target === '/api/v1/auth/refresh' ? instead.shift() : undefined
    if (special !== undefined) return special
    if (request.target === '/api/v1/auth/login') return { json: { user: ana, token: token(), message: 'Login successful' } }
    if (request.target === '/api/v1/auth/refresh') return { json: token() }
    if (request.target === '/api/v1/auth/logout') return { json: { success: true, message: 'Logout successful' } }
    return request.headers.authorization === undefined || isValid(request) ? handler(request, count) : badToken
  })
  return {
    ...server, instead,
    expire: () => {
      oldest = given + 1
    },
  }
}
