// Runs in a folder where two packages, given by name, each show their own version of core; prints what it finds.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const [oldVendor, newVendor] = process.argv.slice(2)
const first = await import(oldVendor)
const second = await import(newVendor)
const require = createRequire(import.meta.url)
const versionFor = async (name) => JSON.parse(await readFile(createRequire(require.resolve(name)).resolve('@sdk/core/package.json'), 'utf8')).version

const names = Object.keys(first).filter((name) => name.endsWith('Error') && typeof first[name] === 'function' && first[name].prototype instanceof Error)
const kindsOf = (error, from) => names.filter((name) => error instanceof from[name]).join()
const branded = names.filter((name) => name === 'SdkError' || first[name].prototype instanceof first.SdkError)
const mismatches = []
for (const name of branded) {
  const [one, two] = [new first[name]('x'), new second[name]('x')]
  const expected = kindsOf(one, first)
  for (const found of [kindsOf(one, second), kindsOf(two, first), kindsOf(two, second)]) if (found !== expected) mismatches.push(name)
}

class Mine extends first.ApiError {}
const subclass = {
  own: new Mine('x') instanceof Mine, parentOfOther: new Mine('x') instanceof second.ApiError, otherIsMine: new second.ApiError('x') instanceof Mine, parentIsMine: new first.ApiError('x') instanceof Mine,
}

class Root extends first.SdkError {
  static [Symbol.hasInstance](value) {
    return first.isVendorError(this, Root, value, 'sample', 'SdkError')
  }
}
const root = {
  own: new first.ApiError('x', { vendor: 'sample' }) instanceof Root, other: new second.TimeoutError('x', { vendor: 'sample' }) instanceof Root, foreign: new second.TimeoutError('x', { vendor: 'other' }) instanceof Root,
}

const server = createServer((request, response) => {
  response.writeHead(request.url === '/found' ? 200 : 404, { 'content-type': 'application/json' }).end('{"id":7}')
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const session = new first.Session(first.createKernel({ vendor: { name: 'sample', version: '1.0.0' }, options: {}, baseUrl: `http://127.0.0.1:${server.address().port}` }))
const get = (path) => second.operation({ id: 'get', method: 'GET', path, result: 'text', responseType: 'json', decode: ({ data }) => data })
const data = await get('/found')(session)
const error = await get('/missing')(session).then(() => undefined, (reason) => reason)
const both = second.composed({ id: 'both', uses: ['get'], run: async (call) => (await call(first.operation({ id: 'get', method: 'GET', path: '/found', result: 'text', responseType: 'json', decode: (answer) => answer.data }))).id })
const crossing = { data, error: error.name, caughtByOther: error instanceof first.NotFoundError && error instanceof second.NotFoundError, composed: await both(session) }
await session.close()
server.close()

console.log(JSON.stringify({
  versions: [await versionFor(oldVendor), await versionFor(newVendor)], sameClass: first.SdkError === second.SdkError, classes: branded.length, mismatches, subclass, root, crossing,
}))
