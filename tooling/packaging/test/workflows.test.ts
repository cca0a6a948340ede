import { expect, test } from 'vitest'
import { problemsOf } from '../checks/workflows.ts'

const good = `permissions:\n  contents: read\n\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@${'0a'.repeat(20)} # v1\n`

test('pinned actions and least permissions pass', () => {
  expect(problemsOf('.github/workflows/ci.yml', good)).toEqual([])
})

test('tags, wide permissions, identities and input of strangers are told', () => {
  const bad = `on: pull_request_target\npermissions:\n  contents: write\n  id-token: write\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v6\n`
  expect(problemsOf('ci.yml', bad)).toEqual([
    'ci.yml: actions/checkout@v6 is not pinned to a commit',
    'ci.yml: the permissions of all jobs are more than contents: read',
    'ci.yml: only the release may have id-token: write',
    'ci.yml: takes what strangers write',
  ])
})
