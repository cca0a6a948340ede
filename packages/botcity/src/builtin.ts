interface Process {
  readonly getBuiltinModule?: ((name: string) => unknown) | undefined
}

/** A module of Node; `undefined` elsewhere. */
export const builtin = <T>(name: `node:${string}`): T | undefined => (globalThis as { process?: Process }).process?.getBuiltinModule?.(name) as T | undefined
