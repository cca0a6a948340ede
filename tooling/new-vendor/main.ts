/** `pnpm new:vendor <name> [Title]`: a new package with one resource that works; CONTRIBUTING.md says how it goes on. */
import { resolve } from 'node:path'
import { createVendor, Refusal } from './create.ts'

const [name, title] = process.argv.slice(2)
try {
  if (name === undefined) throw new Refusal('Usage: pnpm new:vendor <name> [Title]')
  for (const file of createVendor(resolve(import.meta.dirname, '../..'), name, title)) console.log(`wrote ${file}`)
  console.log('\nNext: pnpm install, pnpm generate. "Add a vendor" in CONTRIBUTING.md has the rest.')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
