import type { Call } from '../http/call.ts'
import { flag, text, withDefault } from '../http/fields.ts'
import { failsPlainly as broken, route, type FakeRoute } from '../http/route.ts'
import { isTotp } from '../rules/totp.ts'
import { PlainError } from '../world/refusal.ts'
import type { MfaMethodRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

/** The code that the fake sends by SMS, always. */
const SMS_CODE = '123456'
const BACKUP_CODES = 10
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const NOTE = 'Save these backup codes in a secure location. Each code can be used once.'

/** Second factors of the signed-in user. */
export const mfaRoutes: readonly FakeRoute[] = [
  route('mfa.setupTotp', 'POST', '/mfa/setup-totp', {
    broken,
    run(call) {
      const secret = base32(call.world)
      add(call, 'totp', secret, null)
      const label = encodeURIComponent(`PyTake:${call.user.email}`)
      return { secret, qr_code_url: `otpauth://totp/${label}?secret=${secret}&issuer=PyTake`, message: 'Scan the QR code with your authenticator app' }
    },
  }),
  route('mfa.verifyTotp', 'POST', '/mfa/verify-totp', {
    query: { code: text(), set_as_primary: withDefault(flag(), true) }, broken,
    run(call) {
      const method = own(call).findLast(({ type, is_verified: isVerified }) => type === 'totp' && !isVerified)
      if (method === undefined) throw new PlainError(400, '400: No TOTP setup is pending')
      return confirm(call, method, call.query)
    },
  }),
  route('mfa.setupSms', 'POST', '/mfa/setup-sms', {
    query: { phone_number: text() }, broken,
    run(call) {
      const token = call.world.generator.hex(32)
      add(call, 'sms', call.query.phone_number, token)
      return { challenge_token: token, message: 'Verification code sent' }
    },
  }),
  route('mfa.verifySms', 'POST', '/mfa/verify-sms', {
    query: { challenge_token: text(), code: text(), set_as_primary: withDefault(flag(), true) }, broken,
    run(call) {
      const method = own(call).find(({ challenge_token: token }) => token === call.query.challenge_token)
      if (method === undefined) throw new PlainError(400, '400: Invalid challenge token')
      return confirm(call, method, call.query)
    },
  }),
  route('mfa.methods', 'GET', '/mfa/methods', {
    broken,
    run: (call) => ({
      methods: own(call).map(({ id, type, is_verified, is_primary, created_at, last_used_at }) => ({ id, type, is_verified, is_primary, created_at, last_used_at })),
    }),
  }),
  route('mfa.disable', 'DELETE', '/mfa/methods/{method_id}', {
    texts: { method_id: text() },
    run(call) {
      if (!UUID.test(call.path.method_id)) throw new PlainError(400, '400: Invalid method_id')
      if (call.world.isObserved) throw broken.error()
      call.world.mfaMethods.remove(methodOf(call, call.path.method_id).id)
      return { message: 'MFA method disabled' }
    },
  }),
  route('mfa.backupCodes', 'GET', '/mfa/backup-codes', {
    broken,
    run(call) {
      const codes = own(call).flatMap(({ backup_codes: some }) => some)
      return { backup_codes: codes, count: codes.length }
    },
  }),
  route('mfa.validate', 'POST', '/mfa/validate-mfa', {
    query: { mfa_method_id: text(), code: text() }, broken,
    run(call) {
      const method = methodOf(call, call.query.mfa_method_id)
      const backup = method.backup_codes.indexOf(call.query.code)
      if (backup === -1) requireCode(call.world, method, call.query.code)
      else method.backup_codes.splice(backup, 1)
      method.last_used_at = call.world.generator.stamp()
      return { mfa_token: call.world.generator.hex(32), message: 'MFA validated successfully' }
    },
  }),
  route('mfa.health', 'POST', '/mfa/health', { access: 'public', run: () => ({ status: 'healthy', service: 'mfa' }) }),
]

const own = ({ world, user }: Call): MfaMethodRow[] => world.mfaMethods.where(({ user_id: owner }) => owner === user.id)

function methodOf(call: Call, id: string): MfaMethodRow {
  const found = own(call).find((method) => method.id === id.toLowerCase())
  if (found === undefined) throw new PlainError(404, '404: MFA method not found')
  return found
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const base32 = ({ generator }: World): string => Array.from({ length: 32 }, () => BASE32.charAt(generator.below(32))).join('')

function add({ world, user }: Call, type: 'totp' | 'sms', secret: string, challenge: string | null): void {
  world.mfaMethods.add({
    id: world.generator.id(), organization_id: user.organization_id, user_id: user.id, type, secret, challenge_token: challenge, is_verified: false, is_primary: false,
    created_at: world.generator.stamp(), last_used_at: null, backup_codes: [],
  })
}

function requireCode(world: World, { type, secret }: MfaMethodRow, code: string): void {
  const isRight = type === 'sms' ? code === SMS_CODE : isTotp(secret, code, world.clock.now())
  if (!isRight) throw new PlainError(400, '400: Invalid verification code')
}

function confirm(call: Call, method: MfaMethodRow, { code, set_as_primary: isPrimary }: { readonly code: string; readonly set_as_primary: boolean }): object {
  requireCode(call.world, method, code)
  if (isPrimary) for (const other of own(call)) other.is_primary = false
  const codes = Array.from({ length: BACKUP_CODES }, () => call.world.generator.hex(8).toUpperCase())
  Object.assign(method, { is_verified: true, is_primary: isPrimary, backup_codes: codes })
  return { message: 'MFA enabled successfully', backup_codes: codes, note: NOTE }
}
