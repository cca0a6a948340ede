import { expect, test, vi } from 'vitest'
import { ConfigurationError, PyTakeError } from '../../src/index.ts'
import { createRealtime } from '../../src/realtime/index.ts'
import { clientOf } from '../support/client.ts'
import { failure } from '../support/failure.ts'

let installed: () => object

vi.mock('socket.io-client', () => installed())

test.each<[string, () => object, string]>([
  ['is not installed', () => {
    throw Object.assign(new Error("Cannot find package 'socket.io-client'"), { code: 'ERR_MODULE_NOT_FOUND' })
  }, 'could not be loaded'],
  ['is of another protocol', () => ({ io: () => {}, protocol: 4 }), 'is too old'],
])('where socket.io-client %s, the error says what to do', async (_, module, words) => {
  installed = module
  vi.resetModules()
  const realtime = createRealtime(clientOf({ url: 'http://127.0.0.1:9' }, { tokens: { accessToken: 'access-1' }, logger: null }))
  const error = await failure(realtime.connect(), ConfigurationError)
  expect(error).toMatchObject({ code: 'MISSING_PEER', vendor: 'pytake', operation: 'realtime.connect', sent: 'no' })
  expect(error.message).toContain(words)
  expect(error.message).toContain('npm install socket.io-client')
  expect(error).toBeInstanceOf(PyTakeError)
  expect(realtime.state).toMatchObject({ status: 'failed', failures: 1 })
  await realtime.close()
})
