import * as v from 'valibot'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConfigurationError, environmentVariable, operation, variableName } from '../src/index.ts'
import { thrown } from './support/failure.ts'
import { serve } from './support/server.ts'
import { createSession, open } from './support/session.ts'

const ping = operation<object, unknown>({ id: 'ping', method: 'GET', path: '/ping', result: v.unknown() })

describe('base URL', () => {
  const bad: [string, string, RegExp][] = [
    ['userinfo', 'https://user:hunter2@example.com', /user name or password/],
    ['a user name', 'https://user@example.com/api', /user name or password/],
    ['a query', 'https://example.com/api?x=1', /query/],
    ['an empty query', 'https://example.com/api?', /query/],
    ['a fragment', 'https://example.com/#x', /fragment/],
    ['an empty fragment', 'https://example.com/#', /fragment/],
    ['another scheme', 'ftp://example.com', /http:\/\/ or https:\/\//],
    ['a file', 'file:///etc/hosts', /http:\/\/ or https:\/\//],
    ['a data URL', 'data:text/plain,x', /http:\/\/ or https:\/\//],
    ['a script', 'javascript:alert(1)', /http:\/\/ or https:\/\//],
    ['no scheme', 'example.com/api', /not a valid URL|http:\/\/ or https:\/\//],
    ['a host and port alone', 'example.com:8080', /http:\/\/ or https:\/\//],
    ['a path', '/api', /not a valid URL/],
    ['no host', 'http://', /not a valid URL/],
    ['a port that is none', 'http://example.com:99999', /not a valid URL/],
    ['a line end', 'http://exam\nple.com', /control characters/],
    ['a tab', 'http://example.com/a\tb', /control characters/],
    ['a blank in the host', 'http://exam ple.com', /not a valid URL/],
  ]
  for (const [what, url, reason] of bad) {
    it(`with ${what} is refused without repeating it`, () => {
      const error = thrown(() => createSession(url, { logger: null }), ConfigurationError)
      expect(error.message).toMatch(/^The option 'baseUrl' /)
      expect(error.message).toMatch(reason)
      expect(error.message).not.toContain('hunter2')
      expect(error).toMatchObject({ vendor: 'sample', code: 'INVALID_OPTION', sent: 'no' })
    })
  }

  it('trailing slashes do not count', async () => {
    const server = await serve()
    for (const end of ['', '/', '//', '/api', '/api/', '/api//']) await ping(open(server.url + end))
    expect(server.requests.map(({ target }) => target)).toEqual(['/ping', '/ping', '/ping', '/api/ping', '/api/ping', '/api/ping'])
  })

  it('blanks around it do not count', async () => {
    const server = await serve()
    await ping(open(` ${server.url}/a\n`))
    expect(server.requests[0]?.target).toBe('/a/ping')
  })

  it('is readable on the session in its normal form', () => {
    expect(createSession('HTTPS://Example.COM:443/Api/').baseUrl).toBe('https://example.com/Api')
    expect(createSession('https://example.com/').baseUrl).toBe('https://example.com')
  })
})

describe('environment variables', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('are named after vendor and option', () => {
    expect(variableName('mellophone', 'baseUrl')).toBe('MELLOPHONE_BASE_URL')
    expect(variableName('botcity', 'key')).toBe('BOTCITY_KEY')
  })

  it('that are blank count as unset', () => {
    for (const value of ['', ' ', '\t\n ']) {
      vi.stubEnv('SAMPLE_TOKEN', value)
      expect(environmentVariable('SAMPLE_TOKEN')).toBeUndefined()
    }
    vi.stubEnv('SAMPLE_TOKEN', 'abc')
    expect(environmentVariable('SAMPLE_TOKEN')).toBe('abc')
    expect(environmentVariable('SAMPLE_NEVER_SET')).toBeUndefined()
    expect(environmentVariable('toString')).toBeUndefined()
  })
})
