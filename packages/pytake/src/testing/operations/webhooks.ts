import type { FakeRequest } from '@sdk/core/testing'
import { verifySignature } from '../../webhooks/signature.ts'
import { WholeAnswer } from '../http/answers.ts'
import { optional, text } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { numberByMetaId, takeIn } from '../rules/webhooks.ts'
import { badRequest, forbidden, notFound, Refusal } from '../world/refusal.ts'

const SIGNATURE = 'x-hub-signature-256'
const handshake = { 'hub.mode': optional(text()), 'hub.verify_token': optional(text()), 'hub.challenge': optional(text()) }
const plain = (body: string): WholeAnswer => new WholeAnswer({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body })

/** What Meta tells the server: public, signed by the secret of the number. */
export const webhookRoutes: readonly FakeRoute[] = [
  route('whatsapp.webhook.verify', 'GET', '/whatsapp/webhook', {
    access: 'public', query: handshake,
    run: ({ world, query }) => {
      const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query
      if (!mode || !token || !challenge) throw badRequest('Missing parameters')
      if (mode !== 'subscribe') throw forbidden('Invalid mode')
      if (world.numbers.find(({ webhook_verify_token: own }) => own === token) === undefined) throw forbidden('Invalid token')
      return plain(challenge)
    },
  }),
  route('whatsapp.webhook.receive', 'POST', '/whatsapp/webhook', {
    access: 'public',
    run: ({ world, request }) => {
      if (request.headers[SIGNATURE] === undefined) throw forbidden('Missing X-Hub-Signature-256 header')
      const id = metaIdIn(parse(request, 'Invalid JSON payload'))
      if (id === undefined) throw badRequest('Invalid webhook payload: missing phone_number_id')
      const number = numberByMetaId(world, id)
      if (number === undefined) throw notFound('WhatsApp number')
      if (!isSigned(request, number.app_secret)) throw forbidden('Invalid signature')
      takeIn(world, request.text())
      return { status: 'ok' }
    },
  }),
  route('whatsapp.webhook.receiveByToken', 'POST', '/whatsapp/webhook/{webhook_token}', {
    access: 'public', texts: { webhook_token: text() },
    run: ({ world, path, request }) => {
      const number = world.numbers.find(({ webhook_token: own }) => own === path.webhook_token)
      if (number !== undefined && isSigned(request, number.webhook_verify_token)) takeIn(world, request.text())
      return { status: 'ok' }
    },
  }),
  route('webhooks.meta.verify', 'GET', '/webhooks/meta/verify', {
    access: 'public', query: handshake,
    run: ({ world, query }) => {
      const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query
      if (mode !== 'subscribe' || token !== (world.options.metaVerifyToken ?? 'fake-verify-token')) throw forbidden('Invalid verify token')
      return plain(challenge ?? '')
    },
  }),
  route('webhooks.meta.receive', 'POST', '/webhooks/meta/', {
    access: 'public',
    run: ({ world, request }) => {
      const payload = parse(request, 'Invalid JSON')
      const secret = numberByMetaId(world, metaIdIn(payload))?.app_secret
      if (secret) {
        if (request.headers[SIGNATURE] === undefined) throw new Refusal(401, 'Missing signature')
        if (!isSigned(request, secret)) throw forbidden('Invalid signature')
      }
      if (fieldOf(payload, 'object') !== 'whatsapp_business_account') return { status: 'ignored' }
      takeIn(world, request.text())
      return { status: 'ok' }
    },
  }),
  route('webhooks.meta.test', 'POST', '/webhooks/meta/test', {
    access: 'public',
    run: ({ world, request }) => {
      parse(request, 'Invalid JSON')
      takeIn(world, request.text())
      return { status: 'processed' }
    },
  }),
]

const isSigned = (request: FakeRequest, secret: string | null): boolean => secret !== null && secret !== '' && verifySignature(request.body, request.headers[SIGNATURE], secret)

function parse(request: FakeRequest, refusal: string): unknown {
  try {
    return request.json()
  } catch {
    throw badRequest(refusal)
  }
}

const fieldOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined)

const first = (list: unknown): unknown => (Array.isArray(list) ? (list as unknown[])[0] : undefined)

/** Id of the number that an event is about. */
function metaIdIn(payload: unknown): string | undefined {
  const change = first(fieldOf(first(fieldOf(payload, 'entry')), 'changes'))
  const id = fieldOf(fieldOf(fieldOf(change, 'value'), 'metadata'), 'phone_number_id')
  return typeof id === 'string' ? id : undefined
}
