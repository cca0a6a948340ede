import { expect, test } from 'vitest'
import { readmesOf } from '../runner/readmes.ts'
import { repositoryOf } from './fixture.ts'

test('READMEs are those of the root and of published packages, translations included', () => {
  const root = repositoryOf({ 'README.md': '', 'packages/acme/README.md': '', 'packages/acme/README.pt-BR.md': '', 'packages/acme/NOTES.md': '', 'packages/acme/docs/README.md': '' })
  expect(readmesOf(root).map(({ path, packages }) => [path, packages.map(({ name }) => name)])).toEqual([
    ['README.md', ['@sdk/acme']], ['packages/acme/README.md', ['@sdk/acme']], ['packages/acme/README.pt-BR.md', ['@sdk/acme']],
  ])
})
