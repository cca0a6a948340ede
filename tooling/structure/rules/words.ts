import type { Repository } from '../repository.ts'

const forbidden: Record<string, RegExp> = {
  'a folder outside of the repository': /\.\.\/shared(?![\w.-])|\/(?:root|work)\//,
  'an unfinished part': /\b(?:TO[D]O|FIX[M]E)\b/,
  'a test that is switched off': /\b(?:it|test|describe)\.only\b|\.skip\(/,
}

/** No file names a machine's folders, holds an unfinished part, or switches tests off. */
export function words(repository: Repository): string[] {
  return repository.files.flatMap((path) =>
    repository
      .read(path)
      .split('\n')
      .flatMap((line, index) =>
        Object.entries(forbidden)
          .filter(([, pattern]) => pattern.test(line))
          .map(([what]) => `${path}:${index + 1}: ${what}: ${line.trim().slice(0, 80)}`),
      ),
  )
}
