import { gzipSync } from 'node:zlib'
import type { Bundler } from './bundlers/bundler.ts'
import type { Consumer } from './consumer.ts'
import type { Figure } from './figures.ts'
import type { Subject } from './subjects.ts'

type Size = 'min' | 'gzip'

/** What the design allows, in bytes. */
const GOALS: Readonly<Partial<Record<Subject['name'], Readonly<Record<Size, number>>>>> = {
  'one-call': { min: 12_000, gzip: 5_000 },
  client: { min: 70_000, gzip: 18_000 },
}

const bytes = (code: string): number => Buffer.byteLength(code)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The sizes of a subject's bundle: what starts, and what a dynamic `import()` adds later. */
export async function measureBundle(consumer: Consumer, owner: string, subject: Subject, bundler: Bundler): Promise<Figure[]> {
  const chunks = await bundler.bundle(consumer.write(`${owner}-${subject.name}.js`, subject.source))
  const initial = chunks.filter((chunk) => chunk.initial).map(({ code }) => code)
  const later = chunks.filter((chunk) => !chunk.initial).map(({ code }) => code)
  if (initial.length === 0 || initial.join('').length < 500) throw new Error(`${bundler.name} left nothing of ${owner}/${subject.name}`)
  const name = `${owner}/${subject.name}/${bundler.name}`
  const goal = GOALS[subject.name]
  return [
    { name: `${name}/min`, value: sum(initial.map(bytes)), unit: 'B', goal: goal?.min },
    { name: `${name}/gzip`, value: sum(initial.map((code) => gzipSync(code, { level: 9 }).byteLength)), unit: 'B', goal: goal?.gzip },
    { name: `${name}/later`, value: sum(later.map(bytes)), unit: 'B', informative: true },
  ]
}
