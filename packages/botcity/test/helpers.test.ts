import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { AbortError, BadRequestError, ConfigurationError, NotFoundError, RequestValidationError, ResponseParseError, ServerError, TimeoutError } from '../src/index.ts'
import { parseCsv } from '../src/logs/csv.ts'
import { connect, paths } from './support/company.ts'
import { failure } from './support/failure.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'botcity-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

async function* streamOf(text: string): AsyncGenerator<Uint8Array, undefined> {
  yield new TextEncoder().encode(text)
}

describe('waitFor', () => {
  test('looks until the task has ended', async () => {
    const { client, fake } = await connect()
    const waiting = client.tasks.waitFor({ id: 2, pollIntervalMs: 5 })
    await expect.poll(() => paths(fake).length).toBeGreaterThan(1)
    fake.timeOutTask(2)
    await client.tasks.finish({ id: 2, finishStatus: 'SUCCESS', totalItems: 1, failedItems: 0 })
    expect(await waiting).toMatchObject({ state: 'FINISHED', processedItems: 1 })
  })

  test('takes states and tests', async () => {
    const { client, fake } = await connect()
    fake.timeOutTask(2)
    expect((await client.tasks.waitFor({ id: 2, until: ['TIMEOUT'] })).state).toBe('TIMEOUT')
    expect((await client.tasks.waitFor({ id: 1, until: (task) => task.activityLabel === 'invoices' })).id).toBe(1)
    await client.tasks.finish({ id: 2, finishStatus: 'SUCCESS' })
    expect((await client.tasks.waitFor({ id: 2, until: ['RUNNING'] })).state).toBe('FINISHED')
    await failure(client.tasks.waitFor({ id: 99 }), NotFoundError)
    await failure(client.tasks.waitFor({ id: 1, pollIntervalMs: -1 }), RequestValidationError)
    for (const until of ['FINISHED', 7, {}]) expect(await failure(client.tasks.waitFor({ id: 1, until } as never), RequestValidationError)).toMatchObject({ issues: [{ path: 'until' }] })
  })

  test('refuses what it does not know, and looks no more often than told', async () => {
    const { client, fake } = await connect()
    expect(await failure(client.tasks.waitFor({ id: 1, pollInterval: 5 } as never), RequestValidationError)).toMatchObject({ operation: 'tasks.waitFor', issues: [{ path: 'pollInterval' }] })
    for (const deadlineMs of [-1, Number.NaN]) await failure(client.tasks.waitFor({ id: 1 }, { deadlineMs }), ConfigurationError)
    await failure(client.tasks.waitFor({ id: 1 }, { signal: {} as AbortSignal }), ConfigurationError)
    expect(fake.calls).toEqual([])
    await client.authenticate()
    await failure(client.tasks.waitFor({ id: 1, pollIntervalMs: Number.POSITIVE_INFINITY }, { deadlineMs: 1_500 }), TimeoutError)
    expect(paths(fake)).toEqual(['GET /task/1'])
  })

  test('ends with deadline and signal, also between two looks', async () => {
    const { client, fake } = await connect()
    await client.authenticate()
    expect(await failure(client.tasks.waitFor({ id: 1, pollIntervalMs: 60_000 }, { deadlineMs: 1_500 }), TimeoutError)).toMatchObject({ which: 'deadline', operation: 'tasks.waitFor' })
    const controller = new AbortController()
    const waiting = client.tasks.waitFor({ id: 1, pollIntervalMs: 60_000 }, { signal: controller.signal })
    const ended = failure(waiting, AbortError)
    const before = fake.calls.length
    await expect.poll(() => fake.calls.length, { timeout: 10_000 }).toBeGreaterThan(before)
    await sleep(50)
    controller.abort(new Error('enough'))
    expect(await ended).toMatchObject({ name: 'AbortError', operation: 'tasks.waitFor' })
  })
})

describe('csvRows', () => {
  test('reads the export row by row', async () => {
    const { client } = await connect()
    const rows: unknown[] = []
    for await (const row of client.logs.csvRows({ label: 'invoices-log', days: 30 })) rows.push({ ...row })
    expect(rows).toEqual([{ 'Date/Time': '2026-01-01', Status: 'OK' }, { 'Date/Time': '2026-01-02', Status: 'said "no"; left' }])
  })

  test('gives its connection back when the loop is left early', async () => {
    const { client } = await connect({}, { connections: 1 })
    for await (const row of client.logs.csvRows({ label: 'invoices-log' })) {
      expect(row['Status']).toBe('OK')
      break
    }
    expect((await client.logs.get({ label: 'invoices-log' })).label).toBe('invoices-log')
  })

  test.each([
    ['a;b\n1;2\n', [['a', 'b'], ['1', '2']]],
    ['a;b\r\n1;2', [['a', 'b'], ['1', '2']]],
    ['"x;""y""\nz";\r\n\n;', [['x;"y"\nz', ''], ['', '']]],
    ['"";"a"\n', [['', 'a']]],
    ['', []],
  ])('%j, in whatever pieces it comes', async (csv, expected) => {
    for (const size of [1, 2, 3, 100]) {
      const pieces = async function* (): AsyncGenerator<string, undefined> {
        for (let at = 0; at < csv.length; at += size) yield csv.slice(at, at + size)
      }
      const records: string[][] = []
      for await (const record of parseCsv(pieces(), ';')) records.push(record)
      expect(records, `pieces of ${size}`).toEqual(expected)
    }
  })

  test.each([';;', '', '"', '\n'])('refuses the separator %j', async (separator) => {
    const { client, fake } = await connect()
    await failure(client.logs.csvRows({ label: 'invoices-log', separator }).next(), RequestValidationError)
    expect(fake.calls).toEqual([])
  })

  test.each([undefined, null, { label: 'invoices-log', seperator: ',' }])('refuses the input %j', async (input) => {
    const { client, fake } = await connect()
    expect(await failure(client.logs.csvRows(input as never).next(), RequestValidationError)).toMatchObject({ operation: 'logs.csvRows' })
    expect(fake.calls).toEqual([])
  })

  test('refuses a record without end', async () => {
    const { client, fake } = await connect()
    await client.authenticate()
    fake.inject({ fault: { kind: 'body', body: `a;b\n"${'x'.repeat(1_100_000)}`, headers: { 'content-type': 'text/csv' } } })
    expect(await failure(client.logs.csvRows({ label: 'invoices-log' }).next(), ResponseParseError)).toMatchObject({ operation: 'logs.csvRows' })
  })
})

describe('logs', () => {
  test('name their entries, and leave out what an entry lacks', async () => {
    const { client } = await connect()
    await client.logs.addEntry({ label: 'invoices-log', values: { status: 'LATE' } })
    expect((await client.logs.entriesByName({ label: 'invoices-log', date: '01/01/2026' }).catch((error: unknown) => error))).toEqual([
      { 'Date/Time': '2026-01-01', Status: 'OK' }, { 'Date/Time': '2026-01-02', Status: 'said "no"; left' }, { Status: 'LATE' },
    ])
  })

  test('name their entries whatever the columns are called', async () => {
    const { client } = await connect({ logs: [{ label: 'l', columns: [{ name: '__proto__', label: 'a' }, { name: 'constructor', label: 'b' }], entries: [{ a: '1', b: '2' }] }] })
    const [row = {}] = await client.logs.entriesByName({ label: 'l' })
    expect(Object.entries(row)).toEqual([['__proto__', '1'], ['constructor', '2']])
  })

  test('count days from a date, today included', async () => {
    const { daysSince } = await import('../src/logs/columns.ts')
    const now = Date.UTC(2026, 2, 10, 15)
    expect([daysSince('10/03/2026', now), daysSince('09/03/2026', now), daysSince('2026-03-01', now), daysSince(new Date(now), now)]).toEqual([1, 2, 10, 1])
    expect([daysSince('2026-03-10T15:00:00', now), daysSince('2026-03-09T15:00:00.000Z', now), daysSince('2026-03-10T02:00+03:00', now)]).toEqual([1, 2, 1])
  })

  test('count in UTC wherever they run', async () => {
    const { daysSince } = await import('../src/logs/columns.ts')
    vi.stubEnv('TZ', 'Pacific/Honolulu')
    expect([new Date(2026, 2, 10).getTime(), daysSince('2026-03-09T10:00:00', Date.UTC(2026, 2, 10, 15))]).toEqual([Date.UTC(2026, 2, 10, 10), 2])
  })

  test.each(['soon', '', '31/02/2026', '13/31/2025', '1/2/2026', '2026-02-31', '2026-3-1', 'March 5, 2026', '2026-03-01T25:00', '2026-03-01Z'])('refuse %j for a date', async (date) => {
    const { client, fake } = await connect()
    expect(await failure(client.logs.entries({ label: 'l', date }), RequestValidationError)).toMatchObject({ issues: [{ path: 'date', message: expect.stringContaining('DD/MM/YYYY') as string }] })
    expect(fake.calls).toEqual([])
  })
})

describe('files', () => {
  test('go up from a path, a Blob and a stream, with progress, and come down to a file', async () => {
    const { client } = await connect()
    const source = join(folder, 'report.csv')
    const content = 'a;b\n'.repeat(100_000)
    await writeFile(source, content)
    const up: number[] = []
    const artifact = await client.resultFiles.upload({ taskId: 1, name: 'Report', file: { path: source } }, { onUploadProgress: ({ loadedBytes }) => up.push(loadedBytes) })
    expect([artifact.fileName, (up.at(-1) ?? 0) > content.length]).toEqual(['Report.csv', true])
    const down: number[] = []
    const { file, fileName } = await client.resultFiles.download({ id: artifact.id }, { onDownloadProgress: ({ loadedBytes }) => down.push(loadedBytes) })
    await file.saveTo(join(folder, fileName))
    expect([await readFile(join(folder, fileName), 'utf8'), down.at(-1)]).toEqual([content, content.length])
    await pipeline(await client.resultFiles.getFile({ id: artifact.id }), createWriteStream(join(folder, 'copy')))
    expect(await readFile(join(folder, 'copy'), 'utf8')).toBe(content)

    const blob = await client.resultFiles.upload({ taskId: 1, file: new File(['{}'], 'data.json') })
    expect([blob.name, blob.fileName]).toEqual(['data.json', 'data.json'])
    const streamed = await client.resultFiles.upload({ taskId: 1, name: 'log.txt', file: streamOf('streamed') })
    expect(await (await client.resultFiles.getFile({ id: streamed.id })).text()).toBe('streamed')
  })

  test('have a media type by their names, whatever these are', async () => {
    const { client, fake } = await connect()
    for (const fileName of ['a.constructor', 'a.PDF', 'a.__proto__', 'a']) await client.errors.addAttachment({ id: 1, file: { data: new Uint8Array(1), fileName } })
    expect(fake.errorFiles(1).map(({ file }) => file.contentType)).toEqual(['application/octet-stream', 'application/pdf', 'application/octet-stream', 'application/octet-stream'])
  })

  test('may have names that are left undefined, and none that is no text', async () => {
    const { client, fake } = await connect()
    const data = new Uint8Array(1)
    expect((await client.resultFiles.upload({ taskId: 1, file: { path: undefined, data, fileName: 'a.txt', contentType: undefined } as never })).name).toBe('a.txt')
    fake.clearCalls()
    for (const file of [{ data, fileName: 7 }, { data, fileName: 'a', contentType: 7 }] as never[]) {
      for (const call of [client.resultFiles.upload({ taskId: 1, file }), client.resultFiles.uploadFile({ id: 1, file })]) expect(await failure(call, RequestValidationError)).toMatchObject({ issues: [{ path: 'file' }] })
      expect(await failure(client.errors.create({ taskId: 1, error: 'text', screenshot: file }), RequestValidationError)).toMatchObject({ issues: [{ path: 'screenshot' }] })
    }
    expect(fake.calls).toEqual([])
  })

  test('that are not there leave nothing behind on the server', async () => {
    const { client, fake } = await connect()
    for (const file of [{ path: join(folder, 'nowhere.csv') }, { path: folder }]) {
      expect(await failure(client.resultFiles.upload({ taskId: 1, name: 'n', file }), RequestValidationError)).toMatchObject({ operation: 'resultFiles.upload', sent: 'no', issues: [{ path: 'file' }] })
      await failure(client.errors.create({ taskId: 1, error: 'text', screenshot: file }), RequestValidationError)
      await failure(client.errors.create({ taskId: 1, error: 'text', attachments: [file] }), RequestValidationError)
    }
    expect(fake.calls).toEqual([])
  })

  test('that fail half-way tell what is done', async () => {
    const { client, fake } = await connect()
    fake.inject({ fault: { kind: 'status', status: 500 }, match: ({ path }) => path.includes('/artifact/log/') })
    expect(await failure(client.resultFiles.upload({ taskId: 1, name: 'n', file: new Uint8Array(1) }), ServerError)).toMatchObject({
      operation: 'resultFiles.upload', completed: { 'resultFiles.create': { id: 2 } },
    })
    fake.inject({ fault: { kind: 'status', status: 500 }, match: ({ path }) => path.endsWith('/screenshot') })
    expect(await failure(client.errors.create({ taskId: 1, error: 'text', screenshot: new Uint8Array(1) }), ServerError)).toMatchObject({ completed: { 'errors.sendError': { message: 'text' } } })
    expect(await failure(client.resultFiles.download({ id: 2 }), NotFoundError)).toMatchObject({ completed: { 'resultFiles.get': { id: 2 } } })
  })
})

describe('credentials', () => {
  test('are created only when the vault is not there', async () => {
    const { client, fake } = await connect()
    fake.inject({ fault: { kind: 'status', status: 500 }, match: ({ path }) => path.endsWith('/credential/bank') })
    await failure(client.credentials.setKey({ label: 'bank', key: 'pin', value: '1' }), ServerError)
    expect(paths(fake)).toEqual(['GET /credential/bank'])
  })

  test('must have the key that is changed or removed', async () => {
    const { client, fake } = await connect()
    await failure(client.credentials.updateKey({ label: 'bank', key: 'nothing', value: 'x' }), RequestValidationError)
    await failure(client.credentials.removeKey({ label: 'bank', key: 'nothing' }), RequestValidationError)
    await failure(client.credentials.removeKey({ label: 'nothing', key: 'x' }), NotFoundError)
    expect(paths(fake).filter((path) => path.startsWith('POST'))).toEqual([])
  })

  test('whose value is undefined are left out', async () => {
    const { client } = await connect()
    const { secrets } = await client.credentials.create({ label: 'c', values: { a: undefined, b: '', c: null } })
    expect(secrets?.map(({ key, value }) => [key, value])).toEqual([['b', ''], ['c', null]])
  })

  test('stay text whatever they look like', async () => {
    const { client } = await connect({ credentials: [{ label: 'v', secrets: [{ key: 'n', value: '42' }, { key: 'j', value: '{"a":1}' }] }] })
    expect([await client.credentials.getKey({ label: 'v', key: 'n' }), await client.credentials.getKey({ label: 'v', key: 'j' })]).toEqual(['42', '{"a":1}'])
  })
})

test('counters of a summary may come as text', async () => {
  const { client, fake } = await connect()
  await client.authenticate()
  fake.inject({ fault: { kind: 'body', body: '{"countPending":"3","countProcessing":1,"countDone":"0","countError":0,"countTimeout":0,"avgDone":"1.5","active":true}', headers: { 'content-type': 'application/json' } } })
  expect(await client.datapools.summary({ label: 'queue' })).toEqual({ countPending: 3, countProcessing: 1, countDone: 0, countError: 0, countTimeout: 0, avgDone: 1.5, active: true })
})

test('an empty body of pull is no item', async () => {
  const { client, fake } = await connect()
  await client.authenticate()
  fake.inject({ fault: { kind: 'status', status: 200 } })
  expect(await client.datapools.next({ label: 'queue' })).toBeNull()
})

test('a pool whose labels are empty can be activated', async () => {
  const { client } = await connect({ datapools: [{ label: 'queue', defaultActivity: '', repositoryLabel: '', active: false }] })
  expect(await client.datapools.activate({ label: 'queue' })).toMatchObject({ active: true, defaultActivity: null, repositoryLabel: 'DEFAULT' })
})

test('labels of deleted pools cannot be used again', async () => {
  const { client } = await connect()
  await client.datapools.delete({ label: 'queue' })
  expect(await failure(client.datapools.create({ label: 'queue' }), BadRequestError)).toMatchObject({ message: 'Label already exists' })
})

describe('error reports', () => {
  class PortalError extends Error {}
  const circular: Record<string, unknown> = {}
  circular['self'] = circular

  test.each([
    ['a subclass without a name of its own', new PortalError('down'), 'PortalError', 'down'],
    ['a name that was given', Object.assign(new Error('down'), { name: 'PortalDown' }), 'PortalDown', 'down'],
    ['an empty name', Object.assign(new TypeError('down'), { name: '' }), 'TypeError', 'down'],
    ['an object that is no JSON', circular, 'Error', '[object Object]'],
    ['a bigint', 7n, 'Error', '7'],
    ['null', null, 'Error', 'null'],
  ])('take %s', async (_what, error, type, message) => {
    const { client } = await connect()
    expect(await client.errors.create({ taskId: 1, error })).toMatchObject({ type, message })
  })
})
