import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { entriesOf, type Manifest } from './entries.ts'

const packages = join(import.meta.dirname, '../../packages')
const built = readdirSync(packages).filter((name) => existsSync(join(packages, name, 'dist')))

test.each(built)('every built entry of %s loads as it is, without the sources', async (name) => {
  const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as Manifest
  const { publishConfig: _commands, ...modules } = manifest
  const files = entriesOf(modules).map((entry) => join(packages, name, 'dist', `${entry}.js`))
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', `for (const file of ${JSON.stringify(files)}) await import(file); console.log('loaded')`])
  expect(stdout.trim()).toBe('loaded')
})

const CALL = `
import { createServer } from 'node:http'
import { registerHooks } from 'node:module'
import { createKernel, operation, Session } from '@sdk/core/base'
import * as v from 'valibot'

const loaded = []
registerHooks({ load(url, context, next) {
  const found = /\\/packages\\/core\\/dist\\/(.*)/.exec(url)?.[1]
  if (found !== undefined) loaded.push(found)
  return next(url, context)
} })
const server = createServer((request, response) => response.writeHead(request.url.startsWith('/things') ? 200 : 404, { 'content-type': 'application/json' }).end('{"id":"1","n":2}'))
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const session = new Session(createKernel({ vendor: { name: 'x', version: '1' }, options: {}, baseUrl: 'http://127.0.0.1:' + server.address().port }))
const params = { path: { id: v.string() }, body: { n: v.number() } }
const save = operation({ id: 'things.save', method: 'PUT', path: '/things/{id}', params, result: v.object({ id: v.string() }) })
const miss = operation({ id: 'misses.save', method: 'PUT', path: '/misses/{id}', params, result: v.object({ id: v.string() }) })
const { id } = await save(session, { id: '1', n: 2 })
const forSuccess = loaded.splice(0)
const { name } = await miss(session, { id: '1', n: 2 }).catch((error) => error)
await session.close()
server.close()
console.log(JSON.stringify({ id, forSuccess, name, forFailure: loaded.length }))
`

test('a call that succeeds loads the transport alone, one that fails what deals with failures', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', CALL], { cwd: join(packages, 'botcity') })
  const { id, forSuccess, name, forFailure } = JSON.parse(stdout) as { id: string; forSuccess: string[]; name: string; forFailure: number }
  expect(id).toBe('1')
  expect(forSuccess.filter((file) => !/dispatch|decompress|response-headers|errors|own/.test(file))).toEqual([])
  expect(forSuccess).toContain('shared/dispatch.js')
  expect(name).toBe('NotFoundError')
  expect(forFailure).toBeGreaterThan(0)
})
