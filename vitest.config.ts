import { readdirSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// Tests read the sources of all workspace packages: no build needed.
const conditions = ['@sdk/source']
const source = { resolve: { conditions }, ssr: { resolve: { conditions, externalConditions: conditions } } }

const packages = readdirSync(new URL('packages', import.meta.url)).toSorted().map((name) => ({
  extends: true as const,
  ...source,
  test: {
    name,
    root: `./packages/${name}`,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/fuzz/**'],
    typecheck: {
      enabled: true,
      include: ['src/**/*.test-d.ts', 'test/**/*.test-d.ts'],
      tsconfig: './tsconfig.json',
      checker: 'tsc' as const,
    },
  },
}))

const tooling = { extends: true as const, ...source, test: { name: 'tooling', root: './tooling', include: ['**/*.test.ts'] } }

// Property tests, whose number of cases `pnpm fuzz` sets.
const fuzz = {
  extends: true as const,
  ...source,
  test: {
    name: 'fuzz',
    include: ['packages/*/test/fuzz/**/*.test.ts'],
    setupFiles: ['./tooling/fuzz/setup.ts'],
    testTimeout: process.env['FUZZ_RUNS'] === undefined ? 60_000 : 1_800_000,
  },
}

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // What is waited for comes sooner or later, also on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', './tooling/reporter/plain.ts'],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], exclude: ['**/*.test.ts', '**/*.test-d.ts'] },
    projects: [...packages, fuzz, tooling],
  },
})
