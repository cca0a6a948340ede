import { expect, test } from 'vitest'
import { checkOf } from './fixture.ts'

// Compilers and processes start slowly on busy machines.
const PATIENCE = 120_000

const fence = (code: string): string => `\`\`\`ts\n${code}\n\`\`\`\n`

const setup = `
let open = 0
export async function setup(folder: string) {
  open++
  return { env: { ACME_STAGE: String(open), ACME_FOLDER: folder }, close: async () => {} }
}
`

test('examples that are right pass; each has a fresh stage and runs in the folder that the stage knows', { timeout: PATIENCE }, async () => {
  const check = checkOf(
    `# Acme\n\n${fence(`import { get } from '@sdk/acme'\nif ((await get(1)).id !== 1 || process.env.ACME_STAGE !== '1' || process.env.ACME_FOLDER !== process.cwd()) throw new Error('first')`)}
text\n\n${fence(`import { get } from '@sdk/acme'\nconst task = await get(2)\nif (task.id !== 2 || process.env.ACME_STAGE !== '2' || process.env.VITEST !== undefined) throw new Error('second')`)}`,
    { 'packages/acme/test/readme.setup.ts': setup },
  )
  expect(check.examples).toHaveLength(2)
  for (const example of check.examples) expect(await check.example(example)).toEqual([])
})

test('a type error is told with its line of the README, and the other examples still run', { timeout: PATIENCE }, async () => {
  const check = checkOf(`# Acme\n\n${fence(`import { get } from '@sdk/acme'\n\nawait get('1')`)}\n${fence('throw new Error("thrown")')}\n${fence('console.log(1)')}`)
  const [wrongType, throwing, right] = check.examples
  expect(await check.example(wrongType!)).toEqual([{ line: 6, message: `TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.` }])
  const [thrown, ...others] = await check.example(throwing!)
  expect(others).toEqual([])
  expect(thrown?.line).toBe(10)
  expect(thrown?.message).toContain('thrown')
  expect(thrown?.message).toContain('README line 10')
  expect(await check.example(right!)).toEqual([])
})

test('an import of what is not installed is an error', { timeout: PATIENCE }, async () => {
  const check = checkOf(fence(`import { nothing } from '@sdk/draft'\nnothing()`))
  expect((await check.example(check.examples[0]!))[0]).toMatchObject({ line: 2, message: expect.stringContaining('@sdk/draft') })
})

test('an error inside of the package is told with the line that called it', { timeout: PATIENCE }, async () => {
  const check = checkOf(fence(`import { get } from '@sdk/acme'\n\nawait get(1)`), { 'packages/acme/src/index.ts': `export async function get(_id: number) { throw new TypeError('inside') }` })
  const [problem] = await check.example(check.examples[0]!)
  expect(problem?.line).toBe(4)
  expect(problem?.message).toContain('TypeError: inside')
})

test('an exit code, and a program that does not end, are failures', { timeout: PATIENCE }, async () => {
  const check = checkOf(fence('process.exitCode = 3') + fence('setInterval(() => {}, 1_000)'))
  const [code, endless] = check.examples
  expect(await check.example(code!)).toEqual([{ line: 2, message: 'the example ended with exit code 3' }])
  expect(await check.example(endless!, 1_000)).toEqual([{ line: 5, message: 'the example did not end within 1000 ms' }])
})

test('blocks in other languages are refused unless they are data', () => {
  const check = checkOf('```json\n{}\n```\n```js\na()\n```\n```\nplain\n```\n')
  expect(check.unknownBlocks().map(({ line, message }) => `${line} ${message.split(':')[0]}`)).toEqual([`5 a block in 'js'`, `8 a block in ''`])
})
