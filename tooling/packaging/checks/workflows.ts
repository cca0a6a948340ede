import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../published.ts'
import type { Check } from './check.ts'

/** Actions are named by their commits, only the release gets an identity, and no workflow has permissions by default. */
export const workflows: Check = {
  name: 'workflows',
  async problems() {
    const folder = '.github/workflows'
    return readdirSync(join(root, folder)).flatMap((file) => problemsOf(`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')))
  },
}

export function problemsOf(path: string, text: string): string[] {
  const actions = [...text.matchAll(/^\s*(?:- )?uses:\s*(\S+)/gm)].map(([, action = '']) => action)
  return [
    ...actions.filter((action) => !/@[0-9a-f]{40}$/.test(action)).map((action) => `${path}: ${action} is not pinned to a commit`),
    ...(/^permissions:(?: \{\}|\n {2}contents: read\n(?! ))/m.test(text) ? [] : [`${path}: the permissions of all jobs are more than contents: read`]),
    ...(/id-token:\s*write/.test(text) && !path.endsWith('/release.yml') ? [`${path}: only the release may have id-token: write`] : []),
    ...(/pull_request_target|\$\{\{\s*github\.event\./.test(text) ? [`${path}: takes what strangers write`] : []),
  ]
}
