export type { ValentinaOptions } from './client-options.ts'
export { createValentinaSession } from './session/index.ts'
