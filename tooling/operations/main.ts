/**
 * `pnpm operations [--json] [folder of packages]`: every operation of every published package as data. With `--json` the
 * standard output is one JSON array and nothing else.
 */
import { resolve } from 'node:path'
import { tableOf } from './table.ts'
import { operationsOf, vendorsIn } from './vendors.ts'

const [folder = resolve(import.meta.dirname, '../../packages')] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

// What a package prints while it is loaded is not part of the result.
console.log = console.error
const operations = (await Promise.all(vendorsIn(resolve(folder)).map(operationsOf))).flat()
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(operations, undefined, 2) : tableOf(operations)}\n`)
