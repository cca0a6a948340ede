import type { FakeRequest } from '@sdk/core/testing'
import type { FlowState } from './flows/flow.ts'
import { coded, detailed } from './refusal.ts'
import type { Server } from './server.ts'

/** Refuses a request whose token is missing, unknown, expired, or may not do this. */
export function checkToken(server: Server, request: FakeRequest): void {
  const { authorization } = request.headers
  if (authorization === undefined) throw coded(401, 'AUTH_REQUIRED', 'Autenticação necessária')
  const known = server.tokens.find(({ token }) => authorization === `Bearer ${token}`)
  if (known === undefined) throw detailed(401, 'Token inválido.', { 'www-authenticate': 'Bearer' })
  if (known.expired === true) throw coded(401, 'TOKEN_EXPIRED', 'Token expirado')
  const reads = request.method === 'GET'
  if ((reads ? known.read : known.write) === false) throw coded(403, 'PERMISSION_DENIED', `Token sem permissão de ${reads ? 'leitura' : 'escrita'}`)
}

/** The flow of a public request. Its key has to be in the header, and in the path where the path has one. */
export function checkFlowKey(server: Server, request: FakeRequest, inPath?: string): FlowState {
  const key = request.headers['x-onboarding-key']
  if (key === undefined || (inPath !== undefined && inPath !== key)) throw coded(401, 'AUTH_REQUIRED', 'Autenticação necessária')
  const flow = server.flowByKey(key)
  const { allowed_origins: allowed } = flow.seed
  if (allowed !== undefined && !allowed.includes(request.headers['origin'] ?? '')) throw coded(403, 'ORIGIN_NOT_ALLOWED', 'Origem não permitida')
  return flow
}
