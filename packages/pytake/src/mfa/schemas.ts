import * as v from 'valibot'

/** What an authenticator app needs. */
export const TotpSetupSchema = v.object({
  /** The secret. Keep it nowhere else. */
  secret: v.string(),
  /** Picture of a QR code with the secret. */
  qr_code_url: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** That a method was confirmed. */
export const MfaActivationSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
  /** Codes for the case that the method is lost. Secrets, shown once. */
  backup_codes: v.array(v.string()),
  /** What to do with them. */
  note: v.string(),
})

/** That a code was sent. */
export const SmsSetupSchema = v.object({
  /** What to give with the code. */
  challenge_token: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** A method of a second factor. */
export const MfaMethodSchema = v.object({
  /** Id of the method. */
  id: v.string(),
  /** Kind: `totp` or `sms`. */
  type: v.string(),
  /** Whether it was confirmed. */
  is_verified: v.boolean(),
  /** Whether it is asked for first. */
  is_primary: v.boolean(),
  /** When it was set up. */
  created_at: v.string(),
  /** When it was last used. */
  last_used_at: v.nullable(v.string()),
})

/** That a method was removed. */
export const MfaDisabledSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
})

/** Codes for the case that all methods are lost. */
export const BackupCodesSchema = v.object({
  /** The codes. Secrets. */
  backup_codes: v.array(v.string()),
  /** How many are left. */
  count: v.number(),
})

/** That a code was right. */
export const MfaValidationSchema = v.object({
  /** Proof of it. A secret. */
  mfa_token: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** Whether second factors work. */
export const MfaHealthSchema = v.object({
  /** `healthy`. */
  status: v.string(),
  /** Name of the service. */
  service: v.string(),
})
