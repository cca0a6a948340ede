import type { Bundler } from './bundler.ts'
import { esbuild, esbuildFetch } from './esbuild.ts'

/** Fast enough for every test run. */
export const quickBundlers: readonly Bundler[] = [esbuild, esbuildFetch]

/** Every bundler. The slow ones are loaded only here. */
export async function allBundlers(): Promise<readonly Bundler[]> {
  const [{ rolldown }, { rollup }, { webpack }] = await Promise.all([import('./rolldown.ts'), import('./rollup.ts'), import('./webpack.ts')])
  return [...quickBundlers, rolldown, rollup, webpack]
}
