/** Run with `--conditions=@sdk/source` and the file of a vendor's `operations` entry: prints what is wrong as JSON. */
import { pathToFileURL } from 'node:url'
import { specProblems, type Spec } from './spec.ts'

export interface Inspected {
  id: string
  uses: string[]
  problems: string[]
}

const entry = (await import(pathToFileURL(process.argv[2] ?? '').href)) as { operations: { spec: Spec }[] }
const inspected = entry.operations.map(({ spec }): Inspected => ({ id: spec.id, uses: spec.uses ?? [], problems: specProblems(spec) }))
process.stdout.write(JSON.stringify(inspected))
