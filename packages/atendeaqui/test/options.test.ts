import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AtendeAquiClient, ConfigurationError, createAtendeAquiSession, RequestValidationError, type AtendeAquiOptions } from '../src/index.ts'
import { get } from '../src/clients/index.ts'
import { getStructure } from '../src/onboarding/index.ts'
import { answering } from './support/answers.ts'
import { clientOf, FLOW_KEY, startFake } from './support/company.ts'
import { failure, thrown } from './support/failure.ts'

const VARIABLES = ['API_TOKEN', 'FLOW_KEY', 'BASE_URL', 'ENVIRONMENT']

beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(`ATENDEAQUI_${name}`, undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

const baseUrlOf = (options: AtendeAquiOptions): string => new AtendeAquiClient({ apiToken: 't', ...options }).baseUrl

/** What a client sends as credentials with `getStructure` and `clients.get`. */
async function credentials(options: AtendeAquiOptions): Promise<(string | undefined)[]> {
  const { client, requests } = answering({ body: {} }, { apiToken: undefined, flowKey: undefined, ...options })
  await client.onboarding.getStructure({ flow_key: options.flowKey === undefined && process.env['ATENDEAQUI_FLOW_KEY'] === undefined ? 'given' : undefined })
  return [requests[0]?.headers['authorization'], requests[0]?.headers['x-onboarding-key']]
}

describe('credentials', () => {
  test('one of them is required', () => {
    for (const options of [{}, undefined, { apiToken: '', flowKey: ' ' }, { apiToken: undefined }]) {
      const error = thrown(() => new AtendeAquiClient(options), ConfigurationError)
      for (const name of ["'apiToken'", "'flowKey'", 'ATENDEAQUI_API_TOKEN', 'ATENDEAQUI_FLOW_KEY']) expect(error.message).toContain(name)
      expect([error.vendor, error.code]).toEqual(['atendeaqui', 'INVALID_OPTION'])
    }
    expect(thrown(() => createAtendeAquiSession(), ConfigurationError).message).toContain("'apiToken'")
  })

  test('a token goes with every request, a flow key with those of a flow', async () => {
    expect(await credentials({ apiToken: 'tok' })).toEqual(['Bearer tok', 'given'])
    expect(await credentials({ flowKey: 'key' })).toEqual([undefined, 'key'])
    expect(await credentials({ apiToken: ' tok\n', flowKey: 'key' })).toEqual(['Bearer tok', 'key'])
    const { client, requests } = answering({ body: { slug: 's', name: 'n', results: [] } })
    await client.clients.list()
    await client.onboarding.getFlow({ slug: 's' })
    for (const { headers } of requests) expect([headers['authorization'], headers['x-onboarding-key']]).toEqual(['Bearer tok_fake_admin_0001', undefined])
  })

  test('come out of variables, unless an option is given; blank is none', async () => {
    vi.stubEnv('ATENDEAQUI_API_TOKEN', 'from-variable')
    expect(await credentials({})).toEqual(['Bearer from-variable', 'given'])
    expect(await credentials({ apiToken: 'from-option' })).toEqual(['Bearer from-option', 'given'])
    vi.stubEnv('ATENDEAQUI_FLOW_KEY', 'flow-of-variable')
    expect(await credentials({})).toEqual(['Bearer from-variable', 'flow-of-variable'])
    vi.stubEnv('ATENDEAQUI_API_TOKEN', '  ')
    expect(await credentials({})).toEqual([undefined, 'flow-of-variable'])
  })

  test('must fit into a header', () => {
    for (const apiToken of ['a b', 'tök', 'a\nb']) {
      const error = thrown(() => new AtendeAquiClient({ apiToken }), ConfigurationError)
      expect(error.message).toContain("'apiToken'")
      expect(error.message).not.toContain(apiToken)
    }
    expect(thrown(() => new AtendeAquiClient({ apiToken: 7 as never }), ConfigurationError).message).toBe("The option 'apiToken' must be a string")
    expect(thrown(() => new AtendeAquiClient({ flowKey: 'a\u0000b' }), ConfigurationError).message).toContain("'flowKey'")
  })
})

describe('operations of the token', () => {
  test('are refused without one, before anything is sent', async () => {
    const { client, requests } = answering({ body: {} }, { apiToken: '' })
    const calls: [string, PromiseLike<unknown>][] = [
      ['clients.get', client.clients.get({ client_id: 'c' })], ['clients.list', client.clients.list()], ['onboarding.listFlows', client.onboarding.listFlows()],
      ['onboarding.previewEmail', client.onboarding.previewEmail({ slug: 's', event_type: 'reminder' })], ['clients.get', get(client, { client_id: 'c' })],
    ]
    for (const [operation, call] of calls) {
      const error = await failure(call, ConfigurationError)
      expect(error).toMatchObject({ operation, vendor: 'atendeaqui', code: 'MISSING_API_TOKEN', sent: 'no' })
      expect(error.message).toContain('ATENDEAQUI_API_TOKEN')
    }
    expect(requests).toEqual([])
    await client.onboarding.getStructure()
    expect(requests).toHaveLength(1)
  })
})

describe('the flow key', () => {
  test('of a call replaces the default in path and header', async () => {
    const { client, requests } = answering({ body: {} })
    await client.onboarding.getStructure({ flow_key: 'other key' })
    expect([requests[0]?.path, requests[0]?.headers['x-onboarding-key']]).toEqual(['/v1/onboarding/other%20key/structure/', 'other key'])
    await client.with({ defaults: { flowKey: 'derived' } }).onboarding.getStructure()
    expect([requests[1]?.path, requests[1]?.headers['x-onboarding-key']]).toEqual(['/v1/onboarding/derived/structure/', 'derived'])
  })

  test('must fit into a header, and is named when it does not', async () => {
    const { client, requests } = answering({ body: {} })
    for (const flow_key of ['chave\u2013x', 'a\nb', 'ch\u00e1ve', '']) {
      for (const call of [client.onboarding.getStructure({ flow_key }), client.onboarding.startFlow({ user_id: 'u', flow_key }), client.onboarding.getWidgetToken({ flow_key }), client.with({ defaults: { flowKey: flow_key } }).onboarding.getStructure()]) {
        expect((await failure(call, RequestValidationError)).issues.map(({ path }) => path)).toEqual(['flow_key'])
      }
    }
    expect(requests).toEqual([])
  })

  test('is required somewhere', async () => {
    const { client, requests } = answering({ body: {} }, { flowKey: undefined })
    for (const call of [client.onboarding.getStructure(), client.onboarding.startFlow({ user_id: 'u' }), client.onboarding.getWidgetToken(), getStructure(client)]) {
      const error = await failure(call, ConfigurationError)
      expect([error.code, error.message]).toEqual(['MISSING_DEFAULT', "'flow_key' is required: give it to the call, or set the option 'flowKey' or ATENDEAQUI_FLOW_KEY"])
    }
    expect(requests).toEqual([])
  })
})

describe('the address', () => {
  test('is that of an environment', () => {
    expect(baseUrlOf({})).toBe('https://api.atendeaqui.com.br/v1')
    expect(baseUrlOf({ environment: 'sandbox' })).toBe('https://api.homolog.atendeaqui.com.br/v1')
    vi.stubEnv('ATENDEAQUI_ENVIRONMENT', 'sandbox')
    expect(baseUrlOf({})).toBe('https://api.homolog.atendeaqui.com.br/v1')
    expect(baseUrlOf({ environment: 'production' })).toBe('https://api.atendeaqui.com.br/v1')
  })

  test('is the one given, without slashes at its end; options win over variables', () => {
    expect(baseUrlOf({ baseUrl: 'https://example.com/api///', environment: 'sandbox' })).toBe('https://example.com/api')
    vi.stubEnv('ATENDEAQUI_BASE_URL', 'https://variable.example.com/v1/')
    expect(baseUrlOf({})).toBe('https://variable.example.com/v1')
    expect(baseUrlOf({ environment: 'sandbox' })).toBe('https://api.homolog.atendeaqui.com.br/v1')
    expect(baseUrlOf({ baseUrl: 'https://option.example.com' })).toBe('https://option.example.com')
  })

  test('must be a known one', () => {
    expect(thrown(() => baseUrlOf({ environment: 'homolog' as never }), ConfigurationError).message).toBe("The option 'environment' must be 'production' or 'sandbox'")
    vi.stubEnv('ATENDEAQUI_BASE_URL', 'https://variable.example.com/v1')
    expect(thrown(() => baseUrlOf({ environment: null as never }), ConfigurationError).message).toContain("'environment'")
    vi.stubEnv('ATENDEAQUI_BASE_URL', undefined)
    vi.stubEnv('ATENDEAQUI_ENVIRONMENT', 'staging')
    expect(thrown(() => baseUrlOf({}), ConfigurationError).message).toContain("'sandbox'")
    expect(thrown(() => baseUrlOf({ baseUrl: 'ftp://x' }), ConfigurationError).message).toContain("'baseUrl'")
    expect(thrown(() => baseUrlOf({ timeout: 5 } as never), ConfigurationError).message).toContain("'timeoutMs'")
  })
})

describe('both faces', () => {
  test('send the same, and a client is a session', async () => {
    const fake = await startFake()
    const client = clientOf(fake)
    const session = createAtendeAquiSession({ baseUrl: fake.baseUrl(), apiToken: 'token-of-the-company', flowKey: FLOW_KEY })
    expect(await getStructure(session, { language: 'en-US' })).toEqual(await client.onboarding.getStructure({ language: 'en-US' }))
    expect(await get(client, { client_id: 'c-1' })).toEqual(await client.clients.get({ client_id: 'c-1' }))
    expect(client.clients).toBe(client.clients)
    await session.close()
  })

  test('reach routes that the SDK does not know', async () => {
    const fake = await startFake()
    const client = clientOf(fake)
    expect(await client.request({ path: '/clients/c-1/' })).toMatchObject({ client_id: 'c-1' })
    expect(await client.request({ path: `/onboarding/${FLOW_KEY}/structure/` }, { headers: { 'X-Onboarding-Key': FLOW_KEY } })).toMatchObject({ step_count: 3 })
    await client.clients.get({ client_id: 'c-1' }, { extra: { query: { expand: 'all' } } })
    expect(fake.calls.at(-1)?.query).toEqual({ expand: ['all'] })
  })
})
