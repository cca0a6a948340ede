export { jsonState, type JsonState, type JsonStateInput } from './json-state.ts'
export { getState, setState } from './operations.ts'
export type { GetStateInput, SetStateInput, StateResource } from './types.ts'
