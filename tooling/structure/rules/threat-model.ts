import type { Repository } from '../repository.ts'

const model = 'SECURITY.md'

const namesIn = (text: string): string[] => [...text.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, name]) => name ?? '')

/**
 * The threat model names the test that proves each of its promises: every file that it names is there, every line of its
 * table names one, and every security or property test is named.
 */
export function threatModel(repository: Repository): string[] {
  if (!repository.files.includes(model)) return [`${model}: is missing`]
  const text = repository.read(model)
  const named = new Set(namesIn(text))
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|threat)/.test(line))
  return [
    ...[...named].filter((name) => !repository.files.includes(name)).map((name) => `${model}: names ${name}, which is not there`),
    ...rows.filter((row) => namesIn(row).length === 0).map((row) => `${model}: no test proves: ${row.slice(0, 80)}`),
    ...repository.files.filter((path) => /\/(?:security|fuzz)\/[^/]+\.test\.ts$/.test(path) && !named.has(path)).map((path) => `${path}: ${model} does not name it`),
  ]
}
