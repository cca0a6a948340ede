import * as v from 'valibot'
import { anything } from '../fields.ts'

/** What a device needs to make a passkey. */
export const PasskeyRegistrationStartSchema = v.object({
  /** What the device has to sign, base64url. */
  challenge: v.string(),
  /** Id of the challenge, for the second step. */
  challenge_id: v.string(),
  /** The site: `id`, `name`. */
  rp: anything,
  /** The user: `id`, `name`, `displayName`. */
  user: anything,
  /** Signature algorithms that are accepted. */
  pubKeyCredParams: v.array(anything),
  /** How the device has to prove itself. */
  attestation: v.string(),
  /** Milliseconds that the user has. */
  timeout: v.number(),
})

/** A new passkey. */
export const PasskeyRegistrationSchema = v.object({
  /** Id of the passkey. */
  id: v.string(),
  /** Name of the device. */
  device_name: v.string(),
  /** How the device is reached, as it says. */
  transports: v.nullable(v.string()),
  /** Whether it is the first choice. */
  is_primary: v.boolean(),
  /** When it was created. */
  created_at: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** What a device needs to use a passkey. */
export const PasskeyAuthenticationStartSchema = v.object({
  /** What the device has to sign, base64url. */
  challenge: v.string(),
  /** Id of the challenge, for the second step. */
  challenge_id: v.string(),
  /** The site: `id`, `name`. */
  rp: anything,
  /** Milliseconds that the user has. */
  timeout: v.number(),
  /** Whether the device has to verify the user. */
  userVerification: v.string(),
})

/** That a passkey was right. */
export const PasskeyAuthenticationSchema = v.object({
  /** Id of the user. */
  user_id: v.string(),
  /** Name of the device. */
  device_name: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** A passkey of a user. */
export const PasskeySchema = v.object({
  /** Id of the passkey. */
  id: v.string(),
  /** Name of the device. */
  device_name: v.string(),
  /** How the device is reached, as it says. */
  transports: v.nullable(v.string()),
  /** Whether it is the first choice. */
  is_primary: v.boolean(),
  /** When it was last used. */
  last_used_at: v.nullable(v.string()),
  /** When it was created. */
  created_at: v.string(),
})

/** A passkey under its new name. */
export const PasskeyRenameSchema = v.object({
  /** Id of the passkey. */
  id: v.string(),
  /** Name of the device. */
  device_name: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** That a passkey was deleted. */
export const PasskeyDeletionSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
})

/** That a passkey is the first choice. */
export const PasskeyPrimarySchema = v.object({
  /** Id of the passkey. */
  id: v.string(),
  /** Whether it is the first choice. */
  is_primary: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
})

/** Whether passkeys work. */
export const PasskeyHealthSchema = v.object({
  /** How it is. */
  status: v.string(),
  /** What the server says, for people. */
  message: v.string(),
  /** Whether passkeys are on. */
  passkey_enabled: v.optional(v.boolean()),
})
