export { assign, bulkAssign, changeValue, create, delete, get, getValueOptions, list } from './operations.ts'
export type {
  AssignTraitInput, BulkAssignResult, BulkAssignTraitFailure, BulkAssignTraitSuccess, BulkAssignTraitsInput, ChangeTraitValueInput, CharacterTrait,
  CharacterTraitsResource, CharacterTraitsScope, CreateCustomTraitInput, DeleteCharacterTraitInput, GetCharacterTraitInput, GetValueOptionsInput,
  ListCharacterTraitsInput, ScopedAssignTraitInput, ScopedBulkAssignTraitsInput, ScopedChangeTraitValueInput, ScopedCharacterTraitsResource,
  ScopedCreateCustomTraitInput, ScopedDeleteCharacterTraitInput, ScopedGetCharacterTraitInput, ScopedGetValueOptionsInput,
  ScopedListCharacterTraitsInput, TraitAssignment, TraitValueOption, TraitValueOptions,
} from './types.ts'
