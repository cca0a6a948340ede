import { describe, expect, test, vi } from 'vitest'
import { AbortError, ConfigurationError, createSessionCheck, ForbiddenError, ServerError, type SessionCheckOptions } from '../src/index.ts'
import { ada, clientOf, grace, open, startFake } from './support/company.ts'
import { failure, thrown } from './support/failure.ts'
import { gate } from './support/gate.ts'

const checks = (): ReturnType<typeof gate> => gate(({ path }) => path.endsWith('isauthenticated'))

describe('a session check', () => {
  test('remembers a user, and asks again after its time', async () => {
    const { client, fake } = await open()
    const id = await client.login(ada)
    const check = createSessionCheck(client, { cacheMs: 1_000_000 })
    const now = vi.spyOn(performance, 'now')
    fake.clearCalls()
    expect([await check(id), await check(id)]).toMatchObject([{ login: 'ada' }, { login: 'ada' }])
    expect(fake.calls).toHaveLength(1)
    const start = performance.now()
    now.mockReturnValue(start + 1_000_001)
    expect(await check(id)).toMatchObject({ login: 'ada' })
    now.mockRestore()
    expect(fake.calls).toHaveLength(2)
  })

  test('lets concurrent checks share a request, however long the answer takes', async () => {
    const held = checks()
    const { client, fake } = await open({}, { middleware: held.middleware })
    const id = await client.login(ada)
    const check = createSessionCheck(client, { cacheMs: 0 })
    fake.clearCalls()
    const first = check(id)
    await expect.poll(() => held.waiting).toBe(1)
    const others = [check(id), check(id)]
    held.open()
    expect(await Promise.all([first, ...others])).toMatchObject([{ login: 'ada' }, { login: 'ada' }, { login: 'ada' }])
    expect(fake.calls).toHaveLength(1)
    await check(id)
    expect(fake.calls).toHaveLength(2)
  })

  test('is false for an absent or empty id, without a request', async () => {
    const { client, fake } = await open()
    const check = createSessionCheck(client)
    expect([await check(undefined), await check('')]).toEqual([false, false])
    expect(fake.calls).toEqual([])
  })

  test('does not remember that somebody is not logged in: a login is noticed at once', async () => {
    const { client } = await open()
    const check = createSessionCheck(client, { cacheMs: 1_000_000 })
    expect(await check('mine')).toBe(false)
    await client.login({ ...ada, ses_id: 'mine' })
    expect(await check('mine')).toMatchObject({ login: 'ada' })
  })

  test('does not remember failures', async () => {
    const fake = await startFake()
    const client = clientOf(fake, { maxRetries: 0 })
    const id = await client.login(ada)
    const check = createSessionCheck(client)
    fake.inject({ fault: { kind: 'status', status: 503 } })
    const outcomes = await Promise.all([failure(check(id), ServerError), failure(check(id), ServerError)])
    expect(outcomes[0]).toBe(outcomes[1])
    expect(await check(id)).toMatchObject({ login: 'ada' })
  })

  test('forgets on demand, and then sees a logout', async () => {
    const { client } = await open()
    await client.login({ ...ada, ses_id: 'a' })
    await client.login({ ...grace, ses_id: 'a\n1' })
    const check = createSessionCheck(client)
    await check('a', { ip: '10.0.0.1' })
    await check('a')
    await check('a\n1')
    await Promise.all([client.logout({ ses_id: 'a' }), client.logout({ ses_id: 'a\n1' })])
    expect([await check('a'), await check('a', { ip: '10.0.0.1' })]).toMatchObject([{ login: 'ada' }, { login: 'ada' }])
    check.forget('a')
    check.forget('unknown')
    expect([await check('a'), await check('a', { ip: '10.0.0.1' })]).toEqual([false, false])
    expect(await check('a\n1')).toMatchObject({ login: 'grace' })
  })

  test('does not remember an answer that was on its way when it was told to forget', async () => {
    const held = checks()
    const { client } = await open({}, { middleware: held.middleware })
    const id = await client.login(ada)
    const check = createSessionCheck(client, { cacheMs: 1_000_000 })
    const early = check(id)
    await expect.poll(() => held.waiting).toBe(1)
    await client.logout({ ses_id: id })
    check.forget(id)
    held.open()
    expect(await early).toMatchObject({ login: 'ada' })
    expect(await check(id)).toBe(false)
  })

  test('keeps addresses apart', async () => {
    const { client, fake } = await open()
    await client.login({ ...ada, ses_id: 'a', ip: '10.0.0.1' })
    const check = createSessionCheck(client)
    expect(await check('a', { ip: '10.0.0.1' })).toMatchObject({ login: 'ada' })
    expect(await check('a', { ip: '10.0.0.2' })).toBe(false)
    expect(fake.calls.slice(1).map(({ body }) => body)).toEqual(['sesid=a&ip=10.0.0.1', 'sesid=a&ip=10.0.0.2'])
  })

  test('never takes one session for another, whatever characters id and address have', async () => {
    const { client } = await open()
    const check = createSessionCheck(client)
    await client.login({ ...ada, ses_id: 'a' })
    for (const [id, ip] of [['a', 'x\ny'], ['a', ':x'], ['a', '']] as const) expect(await check(id, { ip })).toMatchObject({ login: 'ada' })
    for (const [id, ip] of [['a\nx', 'y'], ['a:', 'x'], ['a:', ''], ['1:a', '']] as const) expect(await check(id, { ip })).toBe(false)
  })

  test('remembers the newest users when there are too many', async () => {
    const { client, fake } = await open()
    for (const id of ['a', 'b', 'c']) await client.login({ ...ada, ses_id: id })
    const check = createSessionCheck(client, { maxEntries: 2 })
    for (const id of ['a', 'b', 'c']) await check(id)
    fake.clearCalls()
    for (const id of ['c', 'b', 'a']) await check(id)
    expect(fake.calls.map(({ body }) => body)).toEqual(['sesid=a'])
  })

  test('lets one caller give up without the others', async () => {
    const held = checks()
    const { client, fake } = await open({}, { middleware: held.middleware })
    const id = await client.login(ada)
    const check = createSessionCheck(client)
    fake.clearCalls()
    const controller = new AbortController()
    const hasty = failure(check(id, { options: { signal: controller.signal } }), AbortError)
    const patient = check(id)
    await expect.poll(() => held.waiting).toBe(1)
    controller.abort('left')
    expect(await hasty).toMatchObject({ name: 'AbortError', code: 'ABORTED', vendor: 'mellophone', cause: 'left' })
    held.open()
    expect(await patient).toMatchObject({ login: 'ada' })
    await failure(check('other', { options: { signal: controller.signal } }), AbortError)
    expect(fake.calls).toHaveLength(1)
  })

  test('is false for every refusal, like isAuthenticated without `strict`', async () => {
    const { client, fake } = await open()
    const id = await client.login(ada)
    fake.inject({ fault: { kind: 'status', status: 403, body: 'other' } })
    expect(await createSessionCheck(client)(id)).toBe(false)
    fake.inject({ fault: { kind: 'status', status: 403, body: 'other' } })
    expect(await failure(client.isAuthenticated({ strict: true }), ForbiddenError)).toMatchObject({ reason: 'forbidden' })
  })

  test.each([
    [{ cacheMs: -1 }, "'cacheMs'"], [{ cacheMs: Number.NaN }, "'cacheMs'"], [{ cacheMs: '5' }, "'cacheMs'"], [{ maxEntries: 0 }, "'maxEntries'"], [{ cache: 5 }, "'cacheMs'"], [{ ttl: 5 }, "'ttl'"],
  ])('refuses the options %j', async (options, named) => {
    const { client } = await open()
    expect(thrown(() => createSessionCheck(client, options as SessionCheckOptions), ConfigurationError).message).toContain(named)
  })
})
