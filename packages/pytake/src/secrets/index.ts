export { create, delete, get, getValue, list, rotate, stats, update } from './operations.ts'
export type {
  CreateSecretInput, DeleteSecretInput, EncryptionProvider, GetSecretInput, GetSecretStatsInput, GetSecretValueInput, ListSecretsInput,
  RotateSecretInput, Secret, SecretScope, SecretsResource, SecretStats, SecretWithValue, UpdateSecretInput,
} from './types.ts'
