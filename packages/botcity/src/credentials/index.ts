export { addKey, create, get, getKey, list, removeKey, replace, sendCreate, setKey, updateKey } from './operations.ts'
export type {
  AddCredentialKeyInput, CreateCredentialInput, Credential, CredentialsResource, GetCredentialInput, GetCredentialKeyInput,
  ListCredentialsInput, RemoveCredentialKeyInput, ReplaceCredentialInput, Secret, SendCreateCredentialInput, SetCredentialKeyInput,
  UpdateCredentialKeyInput,
} from './types.ts'
