import { jsonResponse, route, type Route } from '@sdk/core/testing'
import type { Credential, Secret } from '../../credentials/types.ts'
import type { Maestro } from '../maestro.ts'
import { badRequest, labelTaken, notFound } from '../refusal.ts'
import { bodyOf, objectsOf, textOf, textResponse, type Body } from './shared.ts'

function secretsOf(body: Body): Secret[] {
  if (body['secrets'] === undefined) throw badRequest('secrets is required')
  return objectsOf(body, 'secrets').map((secret) => ({ key: textOf(secret, 'key'), value: secret['value'] as Secret['value'], valid: secret['valid'] !== false }))
}

/** The routes of vaults. */
export function credentialRoutes(maestro: Maestro): Route[] {
  const find = (label: string): Credential & { secrets: Secret[] } => {
    const credential = maestro.credentials.find((candidate) => candidate.label === label)
    if (credential === undefined) throw notFound('Credential not found')
    credential.secrets ??= []
    return credential as Credential & { secrets: Secret[] }
  }
  return [
    route('GET', '/api/v2/credential', () => jsonResponse(200, maestro.credentials)),
    route('POST', '/api/v2/credential', (request) => {
      const body = bodyOf(request)
      const label = textOf(body, 'label')
      if (maestro.credentials.some((credential) => credential.label === label)) throw labelTaken()
      const { organizationLabel, repositoryLabel } = body
      const credential: Credential = {
        id: maestro.credentials.length + 1, label, organizationLabel: typeof organizationLabel === 'string' ? organizationLabel : maestro.accounts.organization,
        repositoryLabel: typeof repositoryLabel === 'string' ? repositoryLabel : 'DEFAULT', secrets: secretsOf(body),
      }
      maestro.credentials.push(credential)
      return jsonResponse(200, credential)
    }),
    route('GET', '/api/v2/credential/{label}', (_request, { label }) => jsonResponse(200, find(label))),
    route('POST', '/api/v2/credential/{label}', (request, { label }) => jsonResponse(200, Object.assign(find(label), { secrets: secretsOf(bodyOf(request)) }))),
    route('POST', '/api/v2/credential/{label}/key', (request, { label }) => {
      const body = bodyOf(request)
      const key = textOf(body, 'key')
      const { secrets } = find(label)
      if (secrets.some((secret) => secret.key === key)) throw badRequest('The key already exists')
      secrets.push({ key, value: body['value'] as Secret['value'], valid: true })
      return jsonResponse(200, {})
    }),
    route('GET', '/api/v2/credential/{label}/key/{key}', (_request, { label, key }) => {
      const secret = find(label).secrets.find((candidate) => candidate.key === key)
      if (secret === undefined) throw notFound('Key not found')
      return textResponse(String(secret.value ?? ''))
    }),
  ]
}
