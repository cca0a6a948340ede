export { assign, bulkAssign, changeValue, create, delete, get, getValueOptions, list } from './operations.ts'
export type {
  AssignTraitInput, BulkAssignResult, BulkAssignTraitFailure, BulkAssignTraitSuccess, BulkAssignTraitsInput, ChangeTraitValueInput, CharacterTrait,
  CharacterTraitsResource, CreateCustomTraitInput, DeleteCharacterTraitInput, GetCharacterTraitInput, GetValueOptionsInput,
  ListCharacterTraitsInput, TraitAssignment, TraitValueOption, TraitValueOptions,
} from './types.ts'
