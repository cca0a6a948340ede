import { afterEach, beforeEach, expect, test } from 'vitest'
import { __Vendor__Client, __Vendor__Error, AuthenticationError, NotFoundError, RequestValidationError } from '../src/index.ts'
import { createFake__Vendor__, type Fake__Vendor__ } from '../src/testing/index.ts'

let fake: Fake__Vendor__
let client: __Vendor__Client

beforeEach(async () => {
  fake = createFake__Vendor__({ notes: ['first'] })
  await fake.listen()
  client = new __Vendor__Client({ apiKey: fake.apiKey, baseUrl: fake.baseUrl(), validate: 'strict' })
})

afterEach(async () => {
  await client.close()
  await fake.stop()
})

test('notes.create writes a note, notes.get reads it', async () => {
  const note = await client.notes.create({ text: 'second' })
  expect(note).toEqual({ id: 2, text: 'second' })
  expect(await client.notes.get({ id: 2 })).toEqual(note)
  expect(fake.notes()).toHaveLength(2)
})

test('a note that is not there, a wrong key, an empty text', async () => {
  await expect(client.notes.get({ id: 9 })).rejects.toBeInstanceOf(NotFoundError)
  const stranger = new __Vendor__Client({ apiKey: 'wrong', baseUrl: fake.baseUrl() })
  const error: unknown = await stranger.notes.get({ id: 1 }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(AuthenticationError)
  expect(error).toBeInstanceOf(__Vendor__Error)
  await stranger.close()
  const before = fake.calls.length
  await expect(client.notes.create({ text: '' })).rejects.toBeInstanceOf(RequestValidationError)
  expect(fake.calls).toHaveLength(before)
})
