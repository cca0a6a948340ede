import { packagesIn } from '@sdk-internal/packaging/published'
import { run, type RunOptions } from '@sdk-internal/packaging/run'

/**
 * Rejects unless whatever pnpm and npm would publish from this repository goes to 127.0.0.1: both are asked for the registry that they
 * would use for the scope, with the environment that they will get, and no package may name one of its own.
 */
export async function assertLoopback(options: RunOptions): Promise<void> {
  for (const client of ['pnpm', 'npm']) {
    const registry = (await run(client, ['config', 'get', '@sdk:registry'], options)).trim()
    if (!isLoopback(registry)) throw new Error(`refused: ${client} would publish @sdk to ${registry === 'undefined' ? 'its default registry' : registry}`)
  }
  for (const { name, manifest } of packagesIn(options.cwd)) {
    const own = Object.keys(manifest.publishConfig ?? {}).find((key) => key === 'registry' || key.endsWith(':registry'))
    if (own !== undefined) throw new Error(`refused: publishConfig of ${name} names a registry of its own (${own})`)
  }
}

function isLoopback(registry: string): boolean {
  if (!URL.canParse(registry)) return false
  const { protocol, hostname } = new URL(registry)
  return protocol === 'http:' && hostname === '127.0.0.1'
}
