import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything, freeForm, id, text } from '../../fields.ts'

/** Who may use a secret. */
export const SecretScopeEnumSchema = /* @__PURE__ */ openEnum(['ORGANIZATION', 'CHATBOT'])

/** How a secret is encrypted. */
export const EncryptionProviderEnumSchema = /* @__PURE__ */ openEnum(['FERNET', 'AWS_KMS', 'VAULT'])

/** A secret of the organization or of a chatbot, without its value. */
export const SecretTypeSchema = v.object({
  /** Id of the secret. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Id of the chatbot it belongs to, for the scope `CHATBOT`. */
  chatbotId: v.nullable(v.string()),
  /** Name for programs: lower-case letters, digits and underscores; unique. */
  name: v.string(),
  /** Name for people. */
  displayName: v.string(),
  /** What it is for. */
  description: v.nullable(v.string()),
  /** Who may use it. */
  scope: SecretScopeEnumSchema,
  /** How it is encrypted. */
  encryptionProvider: EncryptionProviderEnumSchema,
  /** Id of the key at the provider. */
  encryptionKeyId: v.nullable(v.string()),
  /** What the provider needs to decrypt it. */
  encryptionMetadata: v.nullable(anything),
  /** Whether it is in use. */
  isActive: v.boolean(),
  /** Further data, by name. */
  secretMetadata: v.nullable(anything),
  /** When it was last read, ISO 8601. */
  lastUsedAt: v.nullable(v.string()),
  /** How often it was read. */
  usageCount: v.number(),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A secret with its value. */
export const SecretWithValueTypeSchema = v.object({
  /** Id of the secret. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Id of the chatbot it belongs to, for the scope `CHATBOT`. */
  chatbotId: v.nullable(v.string()),
  /** Name for programs: lower-case letters, digits and underscores; unique. */
  name: v.string(),
  /** Name for people. */
  displayName: v.string(),
  /** What it is for. */
  description: v.nullable(v.string()),
  /** Who may use it. */
  scope: SecretScopeEnumSchema,
  /** The secret in clear. */
  value: v.string(),
  /** Whether it is in use. */
  isActive: v.boolean(),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
})

/** A new secret. */
export const SecretCreateInputSchema = v.strictObject({
  /** Name for programs: lower-case letters, digits and underscores; unique. */
  name: text,
  /** Name for people. */
  displayName: text,
  /** What it is for. */
  description: v.nullish(v.string()),
  /** The secret in clear. Never printed. */
  value: text,
  /** Who may use it. Default `CHATBOT`. */
  scope: v.optional(SecretScopeEnumSchema),
  /** Id of the chatbot it belongs to, for the scope `CHATBOT`. */
  chatbotId: v.nullish(id),
  /** How it is encrypted. Default `FERNET`. */
  encryptionProvider: v.optional(EncryptionProviderEnumSchema),
  /** Id of the key at the provider. */
  encryptionKeyId: v.nullish(v.string()),
  /** Further data, by name. */
  secretMetadata: v.nullish(freeForm),
})

/** Changes to a secret; what is absent stays. */
export const SecretUpdateInputSchema = v.strictObject({
  /** Name for people. */
  displayName: v.nullish(v.string()),
  /** What it is for. */
  description: v.nullish(v.string()),
  /** The secret in clear. Never printed. */
  value: v.nullish(v.string()),
  /** Whether it is in use. */
  isActive: v.nullish(v.boolean()),
  /** Further data, by name. */
  secretMetadata: v.nullish(freeForm),
})
