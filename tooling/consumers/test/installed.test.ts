import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { surplus } from '../installed.ts'

function installed(packages: Record<string, object>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-installed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'node_modules'))
  const paths = Object.fromEntries(Object.entries(packages).map(([name, found]) => [`node_modules/${name}`, found]))
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: paths }))
  return surplus({ vendor: 'botcity', folder })
}

const core = { '@sdk/core': { dependencies: { undici: '^8', valibot: '^1' } }, undici: {}, valibot: {} }
const botcity = { dependencies: { '@sdk/core': '^1', valibot: '^1' } }

test('the vendor, core and their dependencies are what a project gets', () => {
  expect(installed({ ...core, '@sdk/botcity': botcity })).toEqual([])
})

test('another vendor, a stray package and an install script are told', () => {
  expect(installed({ ...core, '@sdk/botcity': botcity, '@sdk/pytake': {}, stray: { hasInstallScript: true } })).toEqual([
    '@sdk/pytake was installed and nothing needs it',
    '@sdk/pytake came along with @sdk/botcity',
    'stray was installed and nothing needs it',
    'stray runs a script when it is installed',
  ])
})

test('a dependency that nobody allowed is told, and a vendor that is missing', () => {
  expect(installed({ ...core, '@sdk/botcity': { dependencies: { axios: '^1' } }, axios: {} })).toContain('@sdk/botcity depends on axios')
  expect(installed(core)).toContain('@sdk/botcity is not installed')
})
