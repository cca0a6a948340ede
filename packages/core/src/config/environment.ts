/** An environment variable; blank counts as unset. */
export function environmentVariable(name: string): string | undefined {
  const env = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env
  const value = env !== undefined && Object.hasOwn(env, name) ? env[name] : undefined
  return value === undefined || value.trim() === '' ? undefined : value
}

/** `baseUrl` of vendor `mellophone` → `MELLOPHONE_BASE_URL`. */
export function variableName(vendor: string, option: string): string {
  return `${vendor}_${option.replaceAll(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase()
}
