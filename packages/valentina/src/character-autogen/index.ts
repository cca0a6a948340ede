export { finalizeChargenSession, generateCharacter, get, listAll, startChargenSession } from './operations.ts'
export type {
  CharacterAutogenResource, ChargenSession, FinalizeChargenSessionInput, GenerateCharacterInput, GetChargenSessionInput, ListChargenSessionsInput,
  StartChargenSessionInput,
} from './types.ts'
