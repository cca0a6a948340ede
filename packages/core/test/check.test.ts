import { createServer, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { runCheck, type CheckPlan } from '../src/check/index.ts'
import { createKernel, Session } from '../src/index.ts'
import { refusedOrigin } from '../src/testing/index.ts'

const servers: Server[] = []

afterEach(() => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) server.close()
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function planFor(baseUrl: string, changes: Partial<CheckPlan<Session>> = {}): CheckPlan<Session> {
  return {
    package: '@sdk/acme', version: '1.2.3',
    variables: [{ name: 'ACME_BASE_URL', meaning: 'address' }, { name: 'ACME_TOKEN', meaning: 'token' }],
    open: (options) => new Session(createKernel({ vendor: { name: 'acme', version: '1.2.3' }, options, baseUrl })),
    steps: [{ name: 'token', variables: ['ACME_TOKEN'], run: async (session) => `hello ${(await session.request<{ name: string }>({ path: '/me' })).name}` }],
    ...changes,
  }
}

async function check(plan: CheckPlan<Session>, ...args: readonly string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const code = await runCheck(plan, args.length === 0 ? ['check'] : args, (line) => lines.push(line))
  return { code, lines }
}

test('tells the clock and the limits from the answers', async () => {
  const baseUrl = await serve((request, response) => {
    response.writeHead(request.url === '/me' ? 200 : 404, {
      'date': new Date(Date.now() - 90_000).toUTCString(), 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '59', 'x-ratelimit-reset': '30', 'content-type': 'application/json',
    }).end('{"name":"Ada"}')
  })
  const { code, lines } = await check(planFor(baseUrl))
  expect(code).toBe(0)
  expect(lines).toContainEqual(expect.stringMatching(/^ok +server +\S+ answered 404 in \d+ ms$/))
  expect(lines).toContainEqual(expect.stringMatching(/^ +clock +(?:89|90|91) s ahead of the server$/))
  expect(lines).toContainEqual(expect.stringMatching(/^ok +token +hello Ada$/))
  expect(lines).toContainEqual(expect.stringMatching(/^ +limits +59 of 60 requests left, anew in 30 s$/))
})

test('a step without its variables is left out', async () => {
  const baseUrl = await serve((_request, response) => response.end('{}'))
  const [step] = planFor(baseUrl).steps
  const plan = planFor(baseUrl, { steps: step === undefined ? [] : [{ ...step, needs: ['ACME_TOKEN'] }] })
  expect((await check(plan)).lines.join('\n')).not.toContain('hello')
  vi.stubEnv('ACME_TOKEN', 'x')
  expect((await check(plan)).lines.join('\n')).toContain('hello')
})

test('a redirect blames the address, not the token', async () => {
  const baseUrl = await serve((request, response) => response.writeHead(request.url === '/me' ? 302 : 200, { location: 'https://elsewhere.example/' }).end())
  const { code, lines } = await check(planFor(baseUrl))
  expect(code).toBe(1)
  expect(lines.at(-1)?.trim()).toBe('look at ACME_BASE_URL')
})

test('a root that leads elsewhere blames nothing', async () => {
  const baseUrl = await serve((request, response) => response.writeHead(request.url === '/' ? 302 : 200, request.url === '/' ? { location: 'https://docs.example/' } : {}).end('{}'))
  const { code, lines } = await check(planFor(baseUrl))
  expect(lines).toContainEqual(expect.stringMatching(/^ok +server +.* answered 302 /))
  expect(code).toBe(0)
})

test('warnings of the session are lines, values of variables are none', async () => {
  vi.stubEnv('ACME_TOKEN', 'very-secret')
  vi.stubEnv('ACME_TOKEM', 'also-secret')
  const { code, lines } = await check(planFor('http://192.0.2.1', { open: (options) => new Session(createKernel({
    vendor: { name: 'acme', version: '1.2.3' }, options: { ...options, transport: async () => Promise.reject(new TypeError('no way')) }, baseUrl: 'http://192.0.2.1',
  })) }))
  expect(code).toBe(1)
  const text = lines.join('\n')
  expect(text).toMatch(/^note +.*plain http to another machine/m)
  expect(text).toContain("ACME_TOKEM is set, and nothing reads it; did you mean 'ACME_TOKEN'?")
  expect(text).not.toContain('-secret')
})

test('an option that is wrong is named with its variable, and a code once', async () => {
  const wrong = await check(planFor('nowhere'))
  expect(wrong.code).toBe(1)
  expect(wrong.lines.slice(-2).map((line) => line.trim())).toEqual(["FAILED options  The option 'baseUrl' (ACME_BASE_URL) is not a valid URL (INVALID_OPTION)", 'look at ACME_BASE_URL'])
  const gone = await refusedOrigin()
  expect((await check(planFor(gone))).lines).toContain(`FAILED server   The connection was refused (ECONNREFUSED): ${gone}`)
})

test('the beginning that all variables share makes none alike', async () => {
  vi.stubEnv('ACME_COLOUR', 'x')
  expect((await check(planFor('nowhere'))).lines).toContain('  ACME_COLOUR is set, and nothing reads it')
})

test('anything but `check` shows the usage', async () => {
  for (const args of [['chek'], ['check', 'now']]) {
    const { code, lines } = await check(planFor('http://127.0.0.1:9'), ...args)
    expect(code).toBe(2)
    expect(lines[0]).toContain('Usage: npx @sdk/acme check')
  }
})
