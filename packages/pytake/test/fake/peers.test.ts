import { expect, onTestFinished, test, vi } from 'vitest'
import { PyTakeClient, ServerError } from '../../src/index.ts'
import { createFakePyTake, type FakePyTake } from '../../src/testing/index.ts'
import { failure } from '../support/failure.ts'

function missing(name: string): never {
  throw Object.assign(new Error(`Cannot find package '${name}'`), { code: 'ERR_MODULE_NOT_FOUND' })
}

vi.mock('graphql', () => missing('graphql'))
vi.mock('socket.io', () => missing('socket.io'))

async function start(): Promise<{ fake: FakePyTake; client: PyTakeClient }> {
  const fake = createFakePyTake()
  await fake.listen()
  const client = new PyTakeClient({ baseUrl: fake.baseUrl(), ...fake.credentials, logger: null, maxRetries: 0 })
  onTestFinished(async () => {
    await client.close()
    await fake.stop()
  })
  return { fake, client }
}

test('without graphql, REST works, and GraphQL says what to install', async () => {
  const { fake, client } = await start()
  expect(await client.auth.me()).toMatchObject({ role: 'org_admin' })
  const inProcess = new PyTakeClient({ baseUrl: fake.baseUrl(), transport: fake.transport, ...fake.credentials, logger: null })
  for (const one of [client, inProcess]) {
    const error = await failure(one.graphql.me(), ServerError)
    expect([error.status, error.message]).toEqual([501, expect.stringContaining("install it with 'npm install --save-dev graphql")])
  }
  await inProcess.close()
})

test('without socket.io, REST works, and whoever connects is told what to install', async () => {
  const { fake, client } = await start()
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  const words = "install it with 'npm install --save-dev socket.io"
  const response = await fetch(`${fake.baseUrl()}/socket.io/?EIO=4&transport=polling`)
  expect([response.status, await response.text()]).toEqual([501, expect.stringContaining(words)])
  await failure(client.realtime({ retryDelayMs: 1 }).connect())
  expect(warned.mock.calls.map(([said]) => String(said))).toEqual(expect.arrayContaining([expect.stringContaining(words)]))
  expect(await client.auth.me()).toMatchObject({ role: 'org_admin' })
})
