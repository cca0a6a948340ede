export { create, createFromQuickroll, get, list } from './operations.ts'
export type {
  CreateDiceRollInput, CreateFromQuickrollInput, DiceRoll, DiceRollResult, DiceRollsResource, GetDiceRollInput, ListDiceRollsInput,
} from './types.ts'
