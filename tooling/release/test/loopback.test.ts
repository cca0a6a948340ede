import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { assertLoopback } from '../loopback.ts'
import { Repository, withoutNpm } from '../repository.ts'

const local = 'http://127.0.0.1:4873/'

function repository({ npmrc, publishConfig = {} }: { npmrc: string; publishConfig?: Record<string, string> }): string {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-loopback-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'packages/core'), { recursive: true })
  writeFileSync(join(folder, 'packages/core/package.json'), JSON.stringify({ name: '@sdk/core', version: '1.0.0', publishConfig }))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  writeFileSync(join(folder, '.npmrc'), npmrc)
  return folder
}

const check = (folder: string, env: Record<string, string> = {}): Promise<void> => assertLoopback({ cwd: folder, env: { ...withoutNpm(), ...env } })

test('a registry on 127.0.0.1 is accepted', async () => {
  await expect(check(repository({ npmrc: `@sdk:registry=${local}\n` }))).resolves.toBeUndefined()
})

test.each([
  ['', 'its default registry'],
  [`registry=${local}\n`, 'its default registry'],
  ['@sdk:registry=https://registry.npmjs.org/\n', 'https://registry.npmjs.org/'],
  ['@sdk:registry=http://127.0.0.1.example.com/\n', 'http://127.0.0.1.example.com/'],
  ['@sdk:registry=http://127.0.0.1@example.com/\n', 'http://127.0.0.1@example.com/'],
])('any other registry is refused: %j', async (npmrc, told) => {
  await expect(check(repository({ npmrc }))).rejects.toThrow(`refused: pnpm would publish @sdk to ${told}`)
})

test('a registry in a manifest is refused', async () => {
  const npmrc = `@sdk:registry=${local}\n`
  await expect(check(repository({ npmrc, publishConfig: { registry: 'https://registry.npmjs.org/' } }))).rejects.toThrow('refused: publishConfig of @sdk/core')
  await expect(check(repository({ npmrc, publishConfig: { '@sdk:registry': local } }))).rejects.toThrow('refused: publishConfig of @sdk/core')
})

test('publishing starts with the check', async () => {
  const folder = repository({ npmrc: '@sdk:registry=https://registry.npmjs.org/\n' })
  await expect(new Repository(folder, local).publish()).rejects.toThrow('refused: pnpm would publish @sdk to https://registry.npmjs.org/')
})
