import { resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { commandsOf } from './runner/commands.ts'
import { describeProblems } from './runner/problem.ts'
import { ReadmeCheck } from './runner/readme-check.ts'
import { publishedPackages, readmesOf } from './runner/readmes.ts'

// Only an example that hangs reaches this.
const PATIENCE = 120_000

const root = resolve(import.meta.dirname, '../..')
const commands = commandsOf(root, publishedPackages(root))

describe.each(readmesOf(root))('$path', (readme) => {
  const check = new ReadmeCheck(readme, commands)
  afterAll(() => check[Symbol.dispose]())

  test('every block is code that is run, a command that is checked, or data', () => {
    expect(describeProblems(readme.path, check.unknownBlocks())).toBe('')
  })

  test.each(check.shell)('the commands on line $line exist', (block) => {
    expect(describeProblems(readme.path, check.commands(block))).toBe('')
  })

  test.each(check.examples)('the example on line $line is right and runs', { timeout: PATIENCE }, async (example) => {
    expect(describeProblems(readme.path, await check.example(example))).toBe('')
  })
})
