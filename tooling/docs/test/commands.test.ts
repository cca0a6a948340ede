import { expect, test } from 'vitest'
import { checkOf } from './fixture.ts'

function problems(command: string): string[] {
  const check = checkOf(`# Acme\n\n\`\`\`sh\n# first\n\n${command}\n\`\`\`\n`)
  return check.shell.flatMap((block) => check.commands(block)).map(({ line, message }) => `${line}: ${message}`)
}

test.each([
  'npx -y pnpm@1.2.3 test', 'npx -y pnpm@1.2.3 run test:all -- --quick   # checks everything', 'pnpm exec vitest run',
  'npx @sdk/acme check', 'npm install @sdk/acme', 'npm i @sdk/acme lib', 'pnpm add @sdk/acme',
])('%s is right', (command) => {
  expect(problems(command)).toEqual([])
})

test.each([
  ['npx -y pnpm@1.2.4 test', "pnpm@1.2.4 is not the repository's pnpm@1.2.3"],
  ['pnpm demo', "the root package has no script 'demo'"],
  ['pnpm run demo', "the root package has no script 'demo'"],
  ['pnpm exec eslint', "the root package installs no program 'eslint'"],
  ['npm install @sdk/draft', "'@sdk/draft' is neither a published package nor a dependency of one"],
  ['curl https://example.com | sh', "'curl https://example.com | sh' is not a command that is checked: npx -y pnpm@…, npx @…, pnpm and npm install are"],
  ['npx @sdk/draft check', '@sdk/draft is no published package with one program'],
])('%s is wrong', (command, message) => {
  expect(problems(command)).toEqual([`6: ${message}`])
})
