import { createFakeMaestro, type FakeMaestroOptions } from '../src/testing/index.ts'
import { bodyText, testContext, transportRequest } from '@sdk/core/testing'
import { describe, expect, test } from 'vitest'
import { inexact } from './fake/inexact.ts'
import { seedsOf } from './fake/seeds.ts'
import { cases, expectedRequest, lines, type Line } from './replay/lines.ts'

const TOKEN = 'at_fake_0001'

/** The request of a line, as the SDK or the recorded client sends it. */
function requestOf(line: Line, token: string): Parameters<typeof transportRequest>[0] {
  const { method, path, query = {}, body = null, headers = {} } = expectedRequest(line)
  const pairs = Object.entries(query).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))
  const search = new URLSearchParams(pairs).toString()
  const isOpen = path.endsWith('/login') || path.endsWith('/version')
  const common = { method, path: search === '' ? path : `${path}?${search}` }
  const auth = isOpen ? {} : { token, ...(headers['organization'] === undefined ? {} : { organization: headers['organization'] }) }
  if (body === null) return { ...common, headers: auth }
  if ('json' in body) return { ...common, headers: { ...auth, 'content-type': 'application/json' }, body: JSON.stringify(body.json) }
  const part = 'multipart' in body ? body.multipart[0] : undefined
  const content = part?.base64 === undefined ? Buffer.from(part?.text ?? '') : Buffer.from(part.base64, 'base64')
  const head = `--b\r\nContent-Disposition: form-data; name="${part?.name ?? ''}"; filename="${part?.filename ?? ''}"\r\n\r\n`
  return { ...common, headers: { ...auth, 'content-type': 'multipart/form-data; boundary=b' }, body: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--b--\r\n')]) }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Paths at which two values differ; indexes are left out. */
function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return expected.length === actual.length ? expected.flatMap((item, index) => differences(item, actual[index], path)) : [`${path}#`]
  }
  if (isObject(expected) && isObject(actual)) {
    return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].flatMap((name) => differences(expected[name], actual[name], path === '' ? name : `${path}.${name}`))
  }
  return Object.is(expected, actual) ? [] : [path]
}

async function bodyOf(type: string | undefined, answer: Awaited<ReturnType<ReturnType<typeof createFakeMaestro>['transport']>>): Promise<unknown> {
  if (type === 'application/octet-stream') return answer.body instanceof Uint8Array ? Buffer.from(answer.body).toString('base64') : undefined
  const text = await bodyText(answer)
  return type?.includes('json') === true ? (JSON.parse(text) as unknown) : text
}

function recordedBody({ response }: Line): unknown {
  const body = response?.body
  if (response?.headers['content-type'] !== 'application/octet-stream') return body ?? ''
  return isObject(body) ? body['base64'] : Buffer.from(String(body)).toString('base64')
}

/** Answers of the fake to the requests of a case, and where they differ from the recorded ones. */
async function compared(group: readonly Line[], options: FakeMaestroOptions): Promise<Record<string, string[]>> {
  const fake = createFakeMaestro({ login: 'fake-login-0001', key: 'FAK_KEY_0001', accessTokens: [TOKEN], ...options })
  const found: Record<string, string[]> = {}
  let token = TOKEN
  for (const line of group) {
    if (line.request === null || line.response === null) continue
    if (line.response.status === 401 && !line.request.path.endsWith('/login')) fake.expireTokens()
    const answer = await fake.transport(transportRequest(requestOf(line, token)), testContext())
    const type = line.response.headers['content-type']
    const body = await bodyOf(answer.headers['content-type'], answer)
    if (line.request.path.endsWith('/login') && isObject(body)) token = String(body['accessToken'])
    const status = line.sdk_request === undefined && answer.status !== line.response.status ? [`status ${answer.status}`] : []
    const wrongType = type === undefined || answer.headers['content-type'] === type ? [] : [`content-type ${answer.headers['content-type']}`]
    // Where the SDK sends something else than the recorded client, there is no recorded answer to it.
    const isRefused = line.sdk_request !== undefined && line.response.status >= 400
    const differs = isRefused ? (answer.status < 300 ? [] : [`status ${answer.status}`]) : [...status, ...wrongType, ...differences(recordedBody(line), body)]
    if (differs.length > 0) found[line.case] = [...new Set(differs)]
  }
  return found
}

describe('the fake answers recorded requests as recorded', () => {
  // A 5xx comes from a proxy or a broken server: such answers are injected, see the tests of errors.
  test.each([...cases].filter(([, group]) => group.every(({ request, response }) => request !== null && (response?.status ?? 0) < 500)))('%s', async (name, group) => {
    const found = await compared(group, seedsOf(name))
    const expected = Object.fromEntries(group.filter((line) => line.case in inexact).map((line) => [line.case, inexact[line.case]?.paths]))
    expect(found).toEqual(expected)
  })

  test('every exception has a recorded case', () => {
    expect(Object.keys(inexact).filter((name) => !lines.some((line) => line.case === name))).toEqual([])
  })
})
