import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, oneOf, optional, orNull, paging, record, shape, text, uuid, withDefault } from '../http/fields.ts'
import { route, shadowedBy, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { countBy } from '../views/numbers.ts'
import { badRequest, Crash, notFound } from '../world/refusal.ts'
import type { SecretRow } from '../world/rows/accounts.ts'

const displayName = text({ min: 1, max: 255 })
const value = text({ min: 1 })
const scope = oneOf(['organization', 'chatbot'])

const create = shape({
  name: text({ min: 1, max: 255, pattern: /^[a-z0-9_]+$/ }), display_name: displayName, description: orNull(text()), scope: withDefault(scope, 'organization'),
  secret_metadata: orNull(record()), value, chatbot_id: orNull(uuid()), encryption_provider: withDefault(oneOf(['fernet', 'aws_kms', 'vault']), 'fernet'),
  encryption_key_id: orNull(text()),
})
const update = shape({
  display_name: optional(displayName), description: optional(text()), value: optional(value), is_active: optional(flag()), secret_metadata: optional(record()),
})

const view = ({ value: _value, ...secret }: SecretRow): Omit<SecretRow, 'value'> => secret

/** Secrets of the organization and of its chatbots. */
export const secretRoutes: readonly FakeRoute[] = [
  route('secrets.list', 'GET', '/secrets/', {
    query: { ...paging(), scope: optional(scope), chatbot_id: optional(uuid()), is_active: optional(flag()) },
    run(call) {
      const { scope: wanted, chatbot_id: chatbot, is_active: isActive } = call.query
      const found = call.mine(call.world.secrets, (row) => (wanted ?? row.scope) === row.scope && (chatbot ?? row.chatbot_id) === row.chatbot_id && (isActive ?? row.is_active) === row.is_active)
      return pageOf(found, call.query).map(view)
    },
  }),
  route('secrets.create', 'POST', '/secrets/', {
    access: 'admin', status: 201, body: create,
    run({ world, organizationId, body }) {
      if (body.scope === 'chatbot' && body.chatbot_id === null) throw badRequest('chatbot_id is required for chatbot-scoped secrets')
      if (world.secrets.find((row) => row.organization_id === organizationId && row.name === body.name) !== undefined) throw badRequest(`Secret with name '${body.name}' already exists`)
      if (body.encryption_provider !== 'fernet' && world.isObserved) throw new Crash(`Encryption provider ${body.encryption_provider} is not implemented`)
      const row = { ...world.fresh(), ...body, organization_id: organizationId, encryption_metadata: null, is_active: true, last_used_at: null, usage_count: 0 }
      return view(world.secrets.add(row))
    },
  }),
  route('secrets.stats', 'GET', '/secrets/stats', {
    broken: shadowedBy('secret_id', 'stats'),
    run(call) {
      const rows = call.mine(call.world.secrets)
      const active = rows.filter(({ is_active: isActive }) => isActive).length
      return {
        total: rows.length, active, inactive: rows.length - active, by_scope: countBy(rows, (row) => row.scope), by_provider: countBy(rows, (row) => row.encryption_provider),
      }
    },
  }),
  route('secrets.get', 'GET', '/secrets/{secret_id}', { run: (call) => view(secretOf(call)) }),
  route('secrets.update', 'PUT', '/secrets/{secret_id}', {
    access: 'admin', body: update, run: (call) => view(patch(call.world, secretOf(call), changesOf(call.body, 'display_name', 'value', 'is_active'))),
  }),
  route('secrets.delete', 'DELETE', '/secrets/{secret_id}', { access: 'admin', status: 204, run: (call) => call.world.secrets.remove(secretOf(call).id) }),
  route('secrets.getValue', 'GET', '/secrets/{secret_id}/value', { access: 'admin', run: reveal }),
  route('secrets.rotate', 'POST', '/secrets/{secret_id}/rotate', {
    access: 'admin', query: { new_value: value }, run: (call) => view(patch(call.world, secretOf(call), { value: call.query.new_value })),
  }),
]

const secretOf = (call: Call<'secret_id'>): SecretRow => call.own(call.world.secrets, call.path.secret_id, 'Secret')

/** The develop build forgets the metadata here, does not count, and crashes over an unknown id. */
function reveal(call: Call<'secret_id'>): SecretRow {
  const { world, path, organizationId } = call
  const row = world.secrets.get(path.secret_id)
  if (row?.organization_id !== organizationId) throw world.isObserved ? new Crash('404: Secret not found') : notFound('Secret')
  if (world.isObserved) return { ...row, secret_metadata: null }
  row.usage_count += 1
  row.last_used_at = world.generator.stamp()
  return row
}
