export { create, delete, get, list, update } from './operations.ts'
export type {
  CreateDictionaryTermInput, DeleteDictionaryTermInput, DictionaryResource, DictionaryTerm, GetDictionaryTermInput, ListDictionaryTermsInput,
  UpdateDictionaryTermInput,
} from './types.ts'
