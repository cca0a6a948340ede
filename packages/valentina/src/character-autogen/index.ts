export { finalizeChargenSession, generateCharacter, get, listAll, startChargenSession } from './operations.ts'
export type {
  CharacterAutogenResource, CharacterAutogenScope, ChargenSession, FinalizeChargenSessionInput, GenerateCharacterInput, GetChargenSessionInput,
  ListChargenSessionsInput, ScopedCharacterAutogenResource, ScopedGenerateCharacterInput, ScopedStartChargenSessionInput, StartChargenSessionInput,
} from './types.ts'
