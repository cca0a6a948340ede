export {
  authenticationComplete, authenticationStart, delete, health, list, registrationComplete, registrationStart, rename, setPrimary,
} from './operations.ts'
export type {
  CompletePasskeyAuthenticationInput, CompletePasskeyRegistrationInput, DeletePasskeyInput, GetPasskeyHealthInput, ListPasskeysInput, Passkey,
  PasskeyAuthentication, PasskeyAuthenticationStart, PasskeyDeletion, PasskeyHealth, PasskeyPrimary, PasskeyRegistration, PasskeyRegistrationStart,
  PasskeyRename, PasskeysResource, RenamePasskeyInput, SetPrimaryPasskeyInput, StartPasskeyAuthenticationInput, StartPasskeyRegistrationInput,
} from './types.ts'
