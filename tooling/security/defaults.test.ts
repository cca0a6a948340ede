import { ConfigurationError, ConnectionError } from '@sdk/core'
import { selfSignedCertificate, startFaultServer } from '@sdk/core/testing'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makers } from './clients.ts'

const secret = 'default-secret-73'

describe.each(Object.entries(makers))('%s, as it comes', (_name, make) => {
  test('refuses a certificate that nobody vouches for, and sends nothing', async () => {
    const server = await startFaultServer({ tls: selfSignedCertificate() })
    onTestFinished(() => server.close())
    const session = make(secret, { baseUrl: server.origin, maxRetries: 0 })
    onTestFinished(() => session.close())
    const error: unknown = await session.request({ path: '/x' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: 'TLS', sent: 'no' })
    expect(server.requests).toHaveLength(0)
  })

  test('warns of plain http to another machine, without showing a credential', () => {
    const warnings: string[] = []
    make(secret, { baseUrl: 'http://example.com', logger: { warn: (...line) => void warnings.push(JSON.stringify(line)) } })
    expect(warnings).toEqual([expect.stringContaining('plain http')])
    expect(warnings.join()).not.toContain(secret)
  })

  test('follows no redirect', async () => {
    const [server, other] = [await startFaultServer(), await startFaultServer()]
    onTestFinished(() => server.close())
    onTestFinished(() => other.close())
    server.always({ kind: 'redirect', to: `${other.origin}/stolen`, status: 302 })
    const session = make(secret, { baseUrl: server.origin, maxRetries: 0, logger: null })
    onTestFinished(() => session.close())
    expect(await session.request({ path: '/x' }).catch((thrown: unknown) => thrown)).toMatchObject({ status: 302 })
    expect(server.requests).toHaveLength(1)
    expect(other.requests).toHaveLength(0)
  })

  test.each(['a\r\nx-evil: 1', 'a\nb', 'a\0b', '日本'])('refuses the credential %j, and sends nothing', async (credential) => {
    const server = await startFaultServer()
    onTestFinished(() => server.close())
    const error: unknown = await Promise.resolve().then(() => make(credential, { baseUrl: server.origin, maxRetries: 0, logger: null }).request({ path: '/x' })).catch((thrown: unknown) => thrown)
    // A password travels in a body; what is not sent is refused as an option.
    const seen = server.requests.map(({ headers }) => JSON.stringify(headers)).join()
    expect(seen).not.toMatch(/evil|日|\\u0000/)
    expect(error instanceof ConfigurationError || server.requests.length > 0).toBe(true)
    expect(String(error)).not.toContain(credential)
  })
})
