import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { readRepository } from '@sdk-internal/structure/repository.ts'
import { rules } from '@sdk-internal/structure/rules/all.ts'
import { createVendor, Refusal } from './create.ts'

// Follows "Add a vendor" and "Add an operation" of CONTRIBUTING.md to the letter, in a repository of its own.

// Each test starts processes; only one that hangs reaches this.
vi.setConfig({ testTimeout: 300_000 })

const repository = resolve(import.meta.dirname, '../..')
const root = realpathSync(mkdtempSync(join(tmpdir(), 'new-vendor-')))
afterAll(() => rmSync(root, { recursive: true }))

/** A repository with core alone; its packages are those that are installed here. */
for (const name of ['package.json', 'tsconfig.base.json', 'vitest.config.ts', '.oxlintrc.json']) if (existsSync(join(repository, name))) cpSync(join(repository, name), join(root, name))
mkdirSync(join(root, 'packages'))
symlinkSync(join(repository, 'packages/core'), join(root, 'packages/core'), 'junction')
symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction')
for (const name of readdirSync(join(repository, 'tooling'))) {
  if (name === 'new-vendor') continue
  mkdirSync(join(root, 'tooling'), { recursive: true })
  symlinkSync(join(repository, 'tooling', name), join(root, 'tooling', name), 'junction')
}

interface Block {
  readonly language: string
  readonly text: string
}

/** The code blocks of a section. */
function blocksOf(title: string): Block[] {
  const guide = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8')
  const section = guide.split(/^## /m).find((each) => each.startsWith(`${title}\n`)) ?? ''
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }))
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' })
  expect({ command: [program, ...args].join(' '), status, output: status === 0 ? '' : `${stdout}${stderr}` }).toMatchObject({ status: 0 })
  return stdout
}

const node = (...args: readonly string[]): string => run(process.execPath, args)
const program = (name: string, ...args: readonly string[]): string => run(join(repository, 'node_modules/.bin', name), args)

/** `pnpm install` for the new package: links what its manifest names. */
function install(): void {
  const folder = join(root, 'packages/acme')
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  for (const name of Object.keys(dependencies)) {
    const target = join(folder, 'node_modules', name)
    mkdirSync(dirname(target), { recursive: true })
    symlinkSync(name === '@sdk/core' ? join(root, 'packages/core') : join(repository, 'packages/core/node_modules', name), target, 'junction')
  }
}

const RUN: Readonly<Record<string, (rest: readonly string[]) => unknown>> = {
  'new:vendor': ([name = '']) => createVendor(root, name),
  'install': install,
  'generate': () => node('--conditions=@sdk/source', join(repository, 'tooling/generate/main.ts'), 'packages/acme'),
  'exec': ([name = '', ...rest]) => expect(program(name, ...rest)).toMatch(/^[1-9]\d* passed, 0 failed$/m),
  'check': () => {
    program('tsc', '-p', 'packages/acme')
    program('oxlint', '--type-aware', '--deny-warnings', 'packages/acme')
    const here = readRepository(root)
    expect(rules.flatMap((rule) => rule(here)).filter((problem) => problem.startsWith('packages/acme'))).toEqual([])
  },
}

/** Does what a section says, in its order. */
function follow(title: string): number {
  const blocks = blocksOf(title)
  for (const { language, text } of blocks) {
    if (language === 'diff') {
      writeFileSync(join(root, 'change.diff'), text)
      run('git', ['apply', '--unidiff-zero', 'change.diff'])
    } else {
      for (const line of text.trimEnd().split('\n')) {
        const [, command = '', rest = ''] = /^npx -y pnpm@[\d.]+ (\S+) ?(.*)$/.exec(line) ?? []
        const step = RUN[command]
        if (step === undefined) throw new Error(`nobody knows how to do: ${line}`)
        step(rest.split(' '))
      }
    }
  }
  return blocks.length
}

test('the guide to a new vendor leads to a package whose types, lint and tests are right', () => {
  expect(follow('Add a vendor')).toBe(1)
  RUN['check']?.([])
  expect(readFileSync(join(root, 'packages/acme/docs/operations.md'), 'utf8')).toContain('`notes.create`')
})

test('the guide to a new operation leads to one that works', () => {
  expect(follow('Add an operation')).toBe(5)
  expect(readFileSync(join(root, 'packages/acme/docs/operations.md'), 'utf8')).toContain('`notes.update`')
})

test('names that cannot be, and packages that are there, are refused', () => {
  expect(() => createVendor(root, 'Acme')).toThrow(Refusal)
  expect(() => createVendor(root, '../acme')).toThrow(Refusal)
  expect(() => createVendor(root, 'other', 'no name')).toThrow(Refusal)
  expect(() => createVendor(root, 'acme')).toThrow('packages/acme exists')
})
