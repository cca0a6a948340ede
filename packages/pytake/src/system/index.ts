export { fullHealth, health, ping, root } from './operations.ts'
export type {
  FullHealthInput, HealthInput, Liveness, PingInput, Pong, RootInput, ServerBanner, ServerHealth, ServerState, ServiceStates, SystemResource,
} from './types.ts'
