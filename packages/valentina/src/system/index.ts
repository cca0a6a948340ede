export { health } from './operations.ts'
export type { HealthInput, SystemHealth, SystemResource } from './types.ts'
