export { getOptions } from './operations.ts'
export type {
  AssetOptions, AuditLogOptions, AutogenerationOptions, CharacterOptions, CompanyOptions, GameplayOptions, GetOptionsInput, Options,
  OptionsResource, UserOptions,
} from './types.ts'
