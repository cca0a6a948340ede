import { operation } from '@sdk/core'
import * as v from 'valibot'
import { id } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { BackupCodesSchema, MfaActivationSchema, MfaDisabledSchema, MfaHealthSchema, MfaMethodSchema, MfaValidationSchema, SmsSetupSchema, TotpSetupSchema } from './schemas.ts'
import type {
  BackupCodes, DisableMfaInput, GetBackupCodesInput, GetMfaHealthInput, ListMfaMethodsInput, MfaActivation, MfaDisabled, MfaHealth,
  MfaMethod, MfaValidation, SetupSmsInput, SetupTotpInput, SmsSetup, TotpSetup, ValidateMfaInput, VerifySmsInput, VerifyTotpInput,
} from './types.ts'

/**
 * Sets up an authenticator app.
 *
 * Wire: `POST /api/v1/mfa/setup-totp`. For every signed-in user.
 * @see PyTake develop build 7841172, `mfa`
 */
export const setupTotp = /* @__PURE__ */ operation<SetupTotpInput, TotpSetup>({
  id: 'mfa.setupTotp', method: 'POST', path: '/api/v1/mfa/setup-totp', result: TotpSetupSchema, sensitiveResult: true,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
})

/**
 * Confirms an authenticator app by one of its codes.
 *
 * Wire: `POST /api/v1/mfa/verify-totp`. For every signed-in user.
 * @see PyTake develop build 7841172, `mfa`
 */
export const verifyTotp = /* @__PURE__ */ operation<VerifyTotpInput, MfaActivation>({
  id: 'mfa.verifyTotp', method: 'POST', path: '/api/v1/mfa/verify-totp', result: MfaActivationSchema, sensitive: ['code'], sensitiveResult: true,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    query: {
      /** The code. */
      code: v.string(),
      /** Whether this method is asked for first. Default `true`. */
      set_as_primary: v.optional(v.boolean()),
    },
  },
})

/**
 * Sets up codes by SMS: sends the first one.
 *
 * Wire: `POST /api/v1/mfa/setup-sms`. For every signed-in user.
 * @see PyTake develop build 7841172, `mfa`
 */
export const setupSms = /* @__PURE__ */ operation<SetupSmsInput, SmsSetup>({
  id: 'mfa.setupSms', method: 'POST', path: '/api/v1/mfa/setup-sms', result: SmsSetupSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    query: {
      /** Phone number with country code. */
      phone_number: v.string(),
    },
  },
})

/**
 * Confirms codes by SMS by the first one.
 *
 * Wire: `POST /api/v1/mfa/verify-sms`. For every signed-in user.
 * @see PyTake develop build 7841172, `mfa`
 */
export const verifySms = /* @__PURE__ */ operation<VerifySmsInput, MfaActivation>({
  id: 'mfa.verifySms', method: 'POST', path: '/api/v1/mfa/verify-sms', result: MfaActivationSchema, sensitive: ['code', 'challenge_token'], sensitiveResult: true,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    query: {
      /** What `setupSms` gave. */
      challenge_token: v.string(),
      /** The code. */
      code: v.string(),
      /** Whether this method is asked for first. Default `true`. */
      set_as_primary: v.optional(v.boolean()),
    },
  },
})

/**
 * Lists the second factors of the signed-in user.
 *
 * Wire: `GET /api/v1/mfa/methods`. For every signed-in user.
 * @see PyTake develop build 7841172, `mfa`
 */
export const methods = /* @__PURE__ */ listOperation<ListMfaMethodsInput, MfaMethod>({
  id: 'mfa.methods', path: '/api/v1/mfa/methods', list: { item: MfaMethodSchema, in: 'methods', beside: {} },
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
})

/**
 * Removes a second factor.
 *
 * Wire: `DELETE /api/v1/mfa/methods/{method_id}`. For every signed-in user.
 * @throws {BadRequestError} the id is none
 * @see PyTake develop build 7841172, `mfa`
 */
export const disable = /* @__PURE__ */ operation<DisableMfaInput, MfaDisabled>({
  id: 'mfa.disable', method: 'DELETE', path: '/api/v1/mfa/methods/{method_id}', result: MfaDisabledSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call with an id fails' },
  params: {
    path: {
      /** Id of the method. */
      method_id: id,
    },
  },
})

/**
 * Fetches the codes for the case that all second factors are lost.
 *
 * Wire: `GET /api/v1/mfa/backup-codes`. For every signed-in user.
 * @see PyTake develop build 7841172, `mfa`
 */
export const backupCodes = /* @__PURE__ */ operation<GetBackupCodesInput, BackupCodes>({
  id: 'mfa.backupCodes', method: 'GET', path: '/api/v1/mfa/backup-codes', result: BackupCodesSchema, sensitiveResult: true,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
})

/**
 * Checks a code of a second factor.
 *
 * Wire: `POST /api/v1/mfa/validate-mfa`. For every signed-in user.
 * @see PyTake develop build 7841172, `mfa`
 */
export const validate = /* @__PURE__ */ operation<ValidateMfaInput, MfaValidation>({
  id: 'mfa.validate', method: 'POST', path: '/api/v1/mfa/validate-mfa', result: MfaValidationSchema, sensitive: ['code'], sensitiveResult: true,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    query: {
      /** Id of the method. */
      mfa_method_id: v.string(),
      /** The code. */
      code: v.string(),
    },
  },
})

/**
 * Asks whether second factors work. It is a POST.
 *
 * Wire: `POST /api/v1/mfa/health`. Needs no login.
 * @see PyTake develop build 7841172, `mfa`
 */
export const health = /* @__PURE__ */ operation<GetMfaHealthInput, MfaHealth>({
  id: 'mfa.health', method: 'POST', path: '/api/v1/mfa/health', result: MfaHealthSchema, auth: 'none',
})
