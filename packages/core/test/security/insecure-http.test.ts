import { describe, expect, it, vi } from 'vitest'
import { createSession, MemoryLogger } from '../support/session.ts'

const warned = (url: string, options = {}): string[] => {
  const logger = new MemoryLogger()
  createSession(url, { logger, ...options })
  return logger.warnings.map(([message]) => message)
}

describe('plain http', () => {
  it('to another machine warns once per client', () => {
    expect(warned('http://example.com')).toEqual([expect.stringContaining('plain http')])
    expect(warned('http://10.0.0.1:8080')).toHaveLength(1)
    expect(warned('http://localhost.example.com')).toHaveLength(1)
    expect(warned('http://127.0.0.1.example.com')).toHaveLength(1)
    expect(warned('http://[2001:db8::1]')).toHaveLength(1)
  })

  it('a derived client does not warn again', () => {
    const logger = new MemoryLogger()
    createSession('http://example.com', { logger }).with({ timeoutMs: 5 })
    expect(logger.warnings).toHaveLength(1)
  })

  it('to this machine does not warn', () => {
    for (const host of ['localhost', 'LOCALHOST:3000', '127.0.0.1:80', '127.8.9.1', '[::1]:5000']) expect(warned(`http://${host}/api`)).toEqual([])
  })

  it('https does not warn', () => {
    expect(warned('https://example.com')).toEqual([])
  })

  it('allowInsecureHttp silences the warning', () => {
    expect(warned('http://example.com', { allowInsecureHttp: true })).toEqual([])
    expect(warned('http://example.com', { allowInsecureHttp: false })).toHaveLength(1)
  })

  it('warns on the console when there is no logger, and not at all when the logger is null', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    createSession('http://example.com')
    expect(warn).toHaveBeenCalledTimes(1)
    createSession('http://example.com', { logger: null })
    expect(warn).toHaveBeenCalledTimes(1)
    warn.mockRestore()
  })
})
