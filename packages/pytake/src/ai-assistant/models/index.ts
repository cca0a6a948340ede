export { createCustom, get, list } from './operations.ts'
export type { AIModel, CreateCustomModelInput, GetModelInput, ListModelsInput, ModelsResource } from './types.ts'
