import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything, counts } from '../fields.ts'

/** Who may use a secret. */
export const SecretScopeSchema = openEnum(['organization', 'chatbot'])

/** How a secret is encrypted. */
export const EncryptionProviderSchema = openEnum(['fernet', 'aws_kms', 'vault'])

/** A secret of the organization or of a chatbot, without its value. */
export const SecretSchema = v.object({
  /** Name for programs: lower-case letters, digits and underscores; unique. */
  name: v.string(),
  /** Name for people. */
  display_name: v.string(),
  /** What it is for. */
  description: v.nullable(v.string()),
  /** Who may use it. */
  scope: SecretScopeSchema,
  /** Further data, by name. */
  secret_metadata: v.nullable(anything),
  /** Id of the secret. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of the chatbot it belongs to, for the scope `chatbot`. */
  chatbot_id: v.nullable(v.string()),
  /** How it is encrypted. */
  encryption_provider: EncryptionProviderSchema,
  /** Id of the key at the provider. */
  encryption_key_id: v.nullable(v.string()),
  /** What the provider needs to decrypt it. */
  encryption_metadata: v.nullable(anything),
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** When it was last read, ISO 8601. */
  last_used_at: v.nullable(v.string()),
  /** How often it was read. */
  usage_count: v.number(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})

/** A secret with its value. */
export const SecretWithValueSchema = v.object({
  ...SecretSchema.entries,
  /** The secret in clear. */
  value: v.string(),
})

/** Secrets in numbers. */
export const SecretStatsSchema = v.object({
  /** All. */
  total: v.number(),
  /** Of them, those in use. */
  active: v.number(),
  /** Of them, the others. */
  inactive: v.number(),
  /** By scope. */
  by_scope: counts,
  /** By the way they are encrypted. */
  by_provider: counts,
})
