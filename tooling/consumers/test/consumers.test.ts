import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tryConsumer, vendors } from '../consumer.ts'
import { packAll, type Tarballs } from '../project.ts'
import { nodeImport, nodeRequire } from '../projects/node.ts'
import { nodenext } from '../projects/typescript.ts'

// The others take longer: `pnpm consumers`.
const consumers = [nodeImport, nodeRequire, nodenext('7')]
const parent = mkdtempSync(join(tmpdir(), 'sdk-consumers-'))
let tarballs: Tarballs

beforeAll(async () => {
  tarballs = await packAll(join(parent, 'tarballs'))
}, 60_000)
afterAll(() => rmSync(parent, { recursive: true, force: true }))

test.each(vendors().map((vendor, index) => [vendor, consumers[index % consumers.length] ?? nodeImport] as const))('%s is used from its tarball', async (vendor, consumer) => {
  const { problems } = await tryConsumer(consumer, vendor, tarballs, parent)
  expect(problems).toEqual([])
}, 120_000)
