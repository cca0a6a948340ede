import type { Call } from '../http/call.ts'
import { int, optional, orNull, shape, text } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { badRequest, notFound } from '../world/refusal.ts'
import type { PasskeyRow } from '../world/rows/accounts.ts'
import type { Passkey } from '../../passkeys/types.ts'

const NOT_CALLABLE = fails("'AsyncSession' object is not callable")
const NO_DEVICE_NAME = fails("'PasskeyRegistrationCompleteRequest' object has no attribute 'device_name'")
const NO_CLAUSE = fails('Column expression, FROM clause, or other columns clause element expected, got <sqlalchemy.ext.asyncio.session.AsyncSession object at 0x7f0000000000>.')

const SITE = { id: 'pytake.net', name: 'PyTake' }
const TIMEOUT_MS = 60_000

/** Passkeys of the signed-in user. Signatures are not checked: a counter that does not go up is what is refused. */
export const passkeyRoutes: readonly FakeRoute[] = [
  route('passkeys.registrationStart', 'POST', '/passkeys/registration/start', {
    body: shape({ device_name: text({ min: 1, max: 255 }) }), broken: NOT_CALLABLE,
    run(call) {
      const { user } = call
      return {
        ...challenge(call, call.body.device_name), rp: SITE, user: { id: user.id, name: user.email, displayName: user.full_name },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }], attestation: 'none', timeout: TIMEOUT_MS,
      }
    },
  }),
  route('passkeys.registrationComplete', 'POST', '/passkeys/registration/complete', {
    body: shape({ challenge_id: text(), credential_id: text(), public_key: text(), transports: orNull(text()), attestation_object: optional(text()) }), broken: NO_DEVICE_NAME,
    run(call) {
      const { world, user, body } = call
      const begun = world.challenges.get(body.challenge_id)
      if (begun?.user_id !== user.id) throw badRequest('Invalid or expired challenge')
      if (world.passkeys.find(({ credential_id: id }) => id === body.credential_id) !== undefined) throw badRequest('Credential already registered')
      world.challenges.remove(begun.id)
      const row = world.passkeys.add({
        id: world.generator.id(), organization_id: user.organization_id, user_id: user.id, device_name: begun.device_name, transports: body.transports,
        is_primary: own(call).length === 0, last_used_at: null, created_at: world.generator.stamp(), credential_id: body.credential_id, counter: 0,
      })
      const { last_used_at: _used, ...view } = viewOf(row)
      return { ...view, message: 'Passkey registered successfully' }
    },
  }),
  route('passkeys.authenticationStart', 'POST', '/passkeys/authentication/start', {
    broken: NOT_CALLABLE, run: (call) => ({ ...challenge(call, ''), rp: SITE, timeout: TIMEOUT_MS, userVerification: 'preferred' }),
  }),
  route('passkeys.authenticationComplete', 'POST', '/passkeys/authentication/complete', {
    body: shape({ credential_id: text(), counter: int(), signature: optional(text()) }), broken: NO_CLAUSE,
    run(call) {
      const found = own(call).find(({ credential_id: id }) => id === call.body.credential_id)
      if (found === undefined) throw notFound('Passkey')
      if (call.body.counter <= found.counter) throw badRequest('Invalid counter')
      Object.assign(found, { counter: call.body.counter, last_used_at: call.world.generator.stamp() })
      return { user_id: call.user.id, device_name: found.device_name, message: 'Authentication successful' }
    },
  }),
  route('passkeys.list', 'GET', '/passkeys', {
    broken: NO_CLAUSE,
    run(call) {
      const credentials = own(call).map(viewOf)
      return { credentials, total: credentials.length }
    },
  }),
  route('passkeys.rename', 'POST', '/passkeys/{credential_id}/rename', {
    body: shape({ new_name: text({ min: 1, max: 255 }) }), broken: NO_CLAUSE,
    run(call) {
      const found = passkeyOf(call)
      found.device_name = call.body.new_name
      return { id: found.id, device_name: found.device_name, message: 'Passkey renamed successfully' }
    },
  }),
  route('passkeys.delete', 'DELETE', '/passkeys/{credential_id}', {
    broken: NO_CLAUSE,
    run(call) {
      call.world.passkeys.remove(passkeyOf(call).id)
      return { message: 'Passkey deleted successfully' }
    },
  }),
  route('passkeys.setPrimary', 'POST', '/passkeys/{credential_id}/set-primary', {
    body: shape({}), broken: NO_CLAUSE,
    run(call) {
      const found = passkeyOf(call)
      for (const passkey of own(call)) passkey.is_primary = passkey === found
      return { id: found.id, is_primary: true, message: 'Passkey set as primary successfully' }
    },
  }),
  route('passkeys.health', 'GET', '/passkeys/health', {
    access: 'public', run: () => ({ status: 'healthy', passkey_enabled: true, message: 'Passkey service is operational' }),
  }),
]

const own = ({ world, user }: Call): PasskeyRow[] => world.passkeys.where(({ user_id: owner }) => owner === user.id)

function passkeyOf(call: Call<'credential_id'>): PasskeyRow {
  const found = own(call).find(({ id }) => id === call.path.credential_id)
  if (found === undefined) throw notFound('Passkey')
  return found
}

function viewOf({ id, device_name, transports, is_primary, last_used_at, created_at }: PasskeyRow): Passkey {
  return { id, device_name, transports, is_primary, last_used_at, created_at }
}

function challenge({ world, user }: Call, deviceName: string): { challenge: string; challenge_id: string } {
  const id = world.generator.id()
  world.challenges.add({ id, organization_id: user.organization_id, user_id: user.id, device_name: deviceName })
  return { challenge: Buffer.from(world.generator.hex(64), 'hex').toString('base64url'), challenge_id: id }
}
