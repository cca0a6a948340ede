import { run } from '@sdk-internal/packaging/run'
import type { Consumer } from '../consumer.ts'

/** Node loads the package with `import`. */
export const nodeImport: Consumer = { name: 'node import', use: ({ folder }, baseUrl) => run(process.execPath, ['main.mjs', baseUrl], { cwd: folder }) }

/** Node loads the package with `require()`. */
export const nodeRequire: Consumer = { name: 'node require', use: ({ folder }, baseUrl) => run(process.execPath, ['main.cjs', baseUrl], { cwd: folder }) }
