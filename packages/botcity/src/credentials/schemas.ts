import * as v from 'valibot'

/** One key of a vault with its value. */
export const SecretSchema = v.object({
  /** Name of the key. */
  key: v.string(),
  /** Its value. A secret. */
  value: v.nullable(v.union([v.string(), v.number(), v.boolean()])),
  /** Whether it is in use. */
  valid: v.nullish(v.boolean()),
})

/** A vault: secrets under one label. */
export const CredentialSchema = v.object({
  /** Id of the vault. */
  id: v.nullish(v.union([v.number(), v.string()])),
  /** Label, by which it is addressed. */
  label: v.string(),
  /** Label of the workspace. */
  organizationLabel: v.nullable(v.string()),
  /** Label of the repository. */
  repositoryLabel: v.nullable(v.string()),
  /** Its keys with their values. Secrets. */
  secrets: v.nullable(v.array(SecretSchema)),
})
