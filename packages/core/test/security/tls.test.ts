import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ConnectionError } from '../../src/index.ts'
import { selfSignedCertificate, startFaultServer } from '../../src/testing/index.ts'
import { read, rig } from '../faults/rig.ts'
import { failure } from '../support/failure.ts'
import { serve } from '../support/server.ts'
import { open } from '../support/session.ts'

const refused = { code: 'TLS', sent: 'no', attempts: 1, retryable: false }

test('a certificate that nobody vouches for is refused before anything is sent, and not retried', async () => {
  const { server } = await rig('TLS')
  expect(await failure(read(open(server.origin, { maxRetries: 2 })), ConnectionError)).toMatchObject(refused)
  expect(server.requests).toHaveLength(0)
})

test('another certificate than the one that is trusted is refused', async () => {
  const { server } = await rig('TLS')
  expect(await failure(read(open(server.origin, { maxRetries: 2, tls: { ca: selfSignedCertificate().cert } })), ConnectionError)).toMatchObject(refused)
  expect(server.requests).toHaveLength(0)
})

test('a certificate of another host is refused', async () => {
  const certificate = selfSignedCertificate()
  const server = await startFaultServer({ tls: certificate })
  onTestFinished(() => server.close())
  // 127.0.0.2 is this machine, too; the certificate does not name it.
  const through = createServer((socket) => forward(socket, server.origin))
  await new Promise<void>((resolve) => {
    through.listen(0, '127.0.0.2', resolve)
  })
  onTestFinished(() => {
    through.close()
  })
  const session = open(`https://127.0.0.2:${(through.address() as AddressInfo).port}`, { maxRetries: 0, tls: { ca: certificate.cert } })
  expect(await failure(read(session), ConnectionError)).toMatchObject(refused)
  expect(server.requests).toHaveLength(0)
})

test('a proxy changes nothing about that', async () => {
  const { server } = await rig('TLS')
  const proxy = createServer((socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      forward(socket, server.origin)
    })
  })
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    proxy.close()
  })
  const session = open(server.origin, { maxRetries: 0, proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` })
  expect(await failure(read(session), ConnectionError)).toMatchObject({ code: 'TLS' })
  expect(server.requests).toHaveLength(0)
})

test('https never becomes http, whatever the server speaks', async () => {
  const server = await serve()
  const session = open(server.url.replace('http:', 'https:'), { maxRetries: 0 })
  expect(await failure(read(session), ConnectionError)).toMatchObject({ code: 'TLS', sent: 'no' })
  expect(server.requests).toHaveLength(0)
})

test('a certificate is taken when the options name it, or say that none is looked at', async () => {
  const { session, server } = await rig('TLS')
  expect(await read(session)).toEqual({ ok: true })
  expect(await read(open(server.origin, { tls: { rejectUnauthorized: false } }))).toEqual({ ok: true })
})

test('what one session accepts, another does not', async () => {
  const { session, server } = await rig('TLS')
  await read(session)
  await failure(read(open(server.origin, { maxRetries: 0 })), ConnectionError)
  expect(server.requests).toHaveLength(1)
})

test('nothing but the options and Node itself turns the check off', async () => {
  for (const name of ['SDK_INSECURE', 'SAMPLE_INSECURE', 'SAMPLE_TLS_REJECT_UNAUTHORIZED', 'NODE_EXTRA_CA_CERTS']) vi.stubEnv(name, '0')
  const { server } = await rig('TLS')
  expect(await failure(read(open(server.origin, { maxRetries: 0, allowInsecureHttp: true })), ConnectionError)).toMatchObject(refused)
  vi.unstubAllEnvs()
})

/** Joins a socket with a server. */
function forward(socket: Socket, origin: string): void {
  const target = connect(Number(new URL(origin).port), '127.0.0.1')
  target.on('error', () => socket.destroy())
  socket.on('error', () => target.destroy())
  target.pipe(socket).pipe(target)
}
