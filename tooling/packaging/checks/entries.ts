import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { eachPackage } from './check.ts'

/** What publint finds in the tarball, suggestions included. */
export const lint = eachPackage('publint', async ({ tarball }) => {
  const { buffer, byteOffset, byteLength } = readFileSync(tarball)
  const { messages, pkg } = await publint({ pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) }, strict: true })
  return messages.map((message) => formatMessage(message, pkg) ?? message.code)
})

/** Whether types and code agree at every entry, for those who load ES modules. Resolution without `exports` is not supported. */
export const types = eachPackage('are the types wrong', async ({ tarball, manifest }) => {
  // A file that is exported as it is has no types: `./schema.graphql`.
  const plain = Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) => (typeof target === 'string' ? [entry] : []))
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), { excludeEntrypoints: plain })
  if (result.types === false) return ['holds no types']
  return result.problems.filter(matters).map((problem) => `${problem.kind} at ${'entrypoint' in problem ? problem.entrypoint : 'a file'}`)
})

function matters(problem: Problem): boolean {
  if (!('resolutionKind' in problem)) return true
  // Node loads these ES modules by require(), which TypeScript knows since 5.8.
  return problem.resolutionKind !== 'node10' && problem.kind !== 'CJSResolvesToESM'
}
