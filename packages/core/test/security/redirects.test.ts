import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConnectionError, operation, RedirectError, SessionTokenAuth, staticHeaderAuth, type ClientOptions, type HttpMethod, type OperationSpec, type Session } from '../../src/index.ts'
import { refusedOrigin, selfSignedCertificate, startFaultServer } from '../../src/testing/index.ts'
import { failure } from '../support/failure.ts'
import { serve, type Reply } from '../support/server.ts'
import { open } from '../support/session.ts'

const op = (traits: Partial<OperationSpec<object, unknown>> = {}) => operation<object, unknown>({ id: 'get', method: 'GET', path: '/start', result: 'text', ...traits })
const follow = op({ followRedirects: true })

const auth = staticHeaderAuth(() => ({ 'authorization': 'Bearer secret', 'x-token': 'secret' }), ['secret'])
const connect = (url: string, options: ClientOptions = {}): Session => open(url, { maxRetries: 0, headers: { 'x-mine': 'mine' }, logger: null, ...options }, { auth })

const to = (location: string, status = 302): Reply => ({ status, headers: { location } })

describe('by default', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`${status} is a RedirectError and nothing is followed`, async () => {
      const server = await serve((request) => (request.path === '/start' ? to('/next', status) : { body: 'followed' }))
      expect(await failure(op()(connect(server.url)), RedirectError)).toMatchObject({ status, attempts: 1, sent: 'yes', retryable: false, message: expect.stringContaining('check the base URL') as string })
      expect(server.requests).toHaveLength(1)
    })
  }

  it('304 and redirects without an address are RedirectErrors, too', async () => {
    for (const reply of [{ status: 304 }, { status: 302 }, { status: 300 }]) {
      const server = await serve(() => reply)
      for (const get of [op(), follow]) expect(await failure(get(connect(server.url)), RedirectError)).toMatchObject({ attempts: 1 })
    }
  })

  it('the address is not shown, it may hold a secret', async () => {
    const server = await serve(() => to('https://example.com/?signature=hunter2'))
    const error = await failure(op()(connect(server.url)), RedirectError)
    expect(JSON.stringify([error, error.headers])).not.toContain('hunter2')
  })
})

describe('an operation that follows', () => {
  it('goes on at the same origin with its headers', async () => {
    const server = await serve((request) => (request.path === '/start' ? to('/next?a=1') : { body: 'followed' }))
    expect(await follow(connect(server.url))).toBe('followed')
    expect(server.requests.map(({ target, headers }) => [target, headers.authorization, headers['x-token'], headers['x-mine']])).toEqual([
      ['/start', 'Bearer secret', 'secret', 'mine'], ['/next?a=1', 'Bearer secret', 'secret', 'mine'],
    ])
  })

  it('goes on elsewhere without credentials, the vendor\'s and the caller\'s headers', async () => {
    const other = await serve(() => ({ body: 'elsewhere' }))
    const server = await serve(() => to(`${other.url}/file`))
    expect(await follow(connect(server.url), {}, { extra: { headers: { 'x-call': 'c' } } })).toBe('elsewhere')
    const [request] = other.requests
    expect(request?.target).toBe('/file')
    expect(Object.keys(request?.headers ?? {}).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })

  it('gets no credentials back on the way home', async () => {
    const other = await serve(() => to(`${server.url}/home`))
    const server = await serve((request) => (request.path === '/start' ? to(`${other.url}/away`) : { body: 'home' }))
    expect(await follow(connect(server.url))).toBe('home')
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', undefined])
  })

  it('does not blame the session\'s server for a connection elsewhere', async () => {
    const server = await serve(() => to(`${gone}/file`))
    const gone = await refusedOrigin()
    expect(await failure(follow(connect(server.url)), ConnectionError)).toMatchObject({ message: 'The connection was refused (ECONNREFUSED)' })
  })

  it('another port is another origin', async () => {
    const other = await serve(() => ({ body: 'x' }))
    const server = await serve(() => to(other.url))
    await follow(connect(server.url))
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
  })

  it('a 401 from elsewhere does not renew the session', async () => {
    let logins = 0
    const other = await serve(() => ({ status: 401 }))
    const server = await serve(() => to(`${other.url}/file`))
    const tokens = new SessionTokenAuth({ secrets: [], apply: () => {}, login: () => Promise.resolve({ accessToken: `t${++logins}` }) })
    expect(await failure(follow(open(server.url, {}, { auth: tokens })))).toMatchObject({ status: 401, attempts: 1 })
    expect(logins).toBe(1)
  })

  it('never goes on with a method that writes', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as HttpMethod[]) {
      for (const status of [301, 302, 303, 307, 308]) {
        const server = await serve(() => to('/next', status))
        await failure(op({ followRedirects: true, method })(connect(server.url)), RedirectError)
        expect(server.requests).toHaveLength(1)
      }
    }
  })

  it('ends a loop with an error', async () => {
    const server = await serve((request) => to(request.path === '/start' ? '/next' : '/start'))
    await failure(follow(connect(server.url)), RedirectError)
    expect(server.requests.length).toBeLessThanOrEqual(7)
  })

  it('follows several in a row', async () => {
    const server = await serve((request) => ({ '/start': to('/1'), '/1': to('2'), '/2': to('./3/../4'), '/4': to('//127.0.0.1:1/x'.replace('127.0.0.1:1', request.headers.host ?? '')) })[request.path] ?? { body: request.path })
    expect(await follow(connect(server.url))).toBe('/x')
  })

  for (const location of ['ftp://127.0.0.1/x', 'file:///etc/passwd', 'data:text/plain,x', 'javascript:alert(1)', 'unix:/var/run/x.sock', 'http+unix://x', 'http://', 'http://[', 'blob:x', 'http://a b/']) {
    it(`refuses ${location}`, async () => {
      const server = await serve(() => to(location))
      await failure(follow(connect(server.url)), RedirectError)
      expect(server.requests).toHaveLength(1)
    })
  }

  it('never goes from https to http', async () => {
    const plain = await serve()
    const certificate = selfSignedCertificate()
    const server = await startFaultServer({ tls: certificate })
    onTestFinished(() => server.close())
    server.always({ kind: 'redirect', to: `${plain.url}/plain`, status: 302 })
    await failure(follow(connect(server.origin, { tls: { ca: certificate.cert } })), RedirectError)
    expect(server.requests).toHaveLength(1)
    expect(plain.requests).toHaveLength(0)
  })

  it('leaves user name and password of an address out', async () => {
    const server = await serve((request) => (request.path === '/start' ? to(`http://user:pass@${request.headers.host ?? ''}/next`) : { body: request.headers.authorization ?? 'none' }))
    expect(await follow(open(server.url))).toBe('none')
  })

  it('streams the body of the last answer', async () => {
    const server = await serve((request) => (request.path === '/start' ? { ...to('/next'), body: 'x'.repeat(100_000) } : { body: 'followed' }))
    const file = await operation<object, { text(): Promise<string> }>({ id: 'file', method: 'GET', path: '/start', result: 'stream', followRedirects: true })(connect(server.url))
    expect(await file.text()).toBe('followed')
  })

  it('keeps to its time limits on the way', async () => {
    const server = await serve((request) => (request.path === '/start' ? to('/next') : new Promise(() => {})))
    expect(await failure(follow(connect(server.url, { timeoutMs: 100 })))).toMatchObject({ name: 'TimeoutError', sent: 'yes' })
    expect(await failure(follow(connect(server.url), {}, { deadlineMs: 100 }))).toMatchObject({ name: 'TimeoutError', which: 'deadline' })
  })

  it('reads and checks the last answer like any other', async () => {
    const server = await serve((request) => (request.path === '/start' ? to('/next') : { json: { id: 1 } }))
    expect(await op({ followRedirects: true, result: v.object({ id: v.number() }) })(connect(server.url))).toEqual({ id: 1 })
  })
})
