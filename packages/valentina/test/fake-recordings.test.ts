import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { operations as declared } from '../src/operations.ts'
import { operations } from '../src/testing/operations/index.ts'
import { compareBodies, compareHeaders, compareShapes, compareWithoutTotal } from './fake/compare.ts'
import { history } from './fake/history.ts'
import { recordings, type Recording, type RecordedResponse } from './fake/recordings.ts'
import type { Answer, Stage } from './fake/stage.ts'
import { recordedStage } from './fake/worlds.ts'

const catalog = 'the recordings show a part of the real catalog'
const ties = 'the real order of objects with the same name or order is arbitrary'
const drawn = 'the server draws names, classes and concepts by lot'
const unseen = 'calls that left no other trace in the recordings were counted'

/** The answers that are compared by the names and types of their fields, and why. */
const shapes: Readonly<Record<string, string>> = {
  'adm-logs-tail': 'the texts of a log are those of its server',
  'bp-categories': ties, 'bp-subcategories-hunter': ties,
  'ag-generate': drawn, 'ag-generate-wolf': drawn, 'ag-start': drawn, 'ag-sessions': drawn, 'ag-session': drawn, 'ag-temp-list': drawn, 'ag-finalize': drawn,
  'us-get-include': drawn,
}

/** The pages whose `total` is another one, and why. */
const totals: Readonly<Record<string, string>> = {
  'bp-subcategories': catalog, 'bp-traits': catalog, 'bp-traits-nosub': catalog, 'bp-concepts': catalog, 'bp-clans': catalog, 'bp-tribes': catalog, 'di-page': catalog,
  'al-page': unseen, 'al-dates': unseen, 'al-dates-z': unseen, 'al-admin-page': unseen, 'al-admin-details': unseen,
}

interface Played {
  readonly recording: Recording
  readonly recorded: RecordedResponse
  readonly answer: Answer
  readonly exact: readonly string[]
  readonly tolerant: readonly string[]
}

let stage: Stage
const played: Played[] = []

beforeAll(async () => {
  stage = recordedStage()
  for (const recording of recordings) {
    await history[recording.case]?.(stage)
    const { request, response: recorded } = recording
    if (request === null || recorded === null) continue
    stage.fake.clock.advance(20)
    const answer = await stage.send(request)
    const compare = recording.case in shapes ? (left: unknown, right: unknown) => compareShapes(left, right) : recording.case in totals ? compareWithoutTotal : compareBodies
    played.push({ recording, recorded, answer, exact: compareBodies(recorded.body, answer.body, stage.ids), tolerant: compare(recorded.body, answer.body, stage.ids) })
  }
})

/** Finds the row that a request is for; fewer names in a path win. */
function finder<R extends { readonly method: string; readonly path: string }>(rows: readonly R[]): (request: { readonly method: string; readonly path: string }) => R | undefined {
  const patterns = rows
    .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)
    .map((row) => ({ row, pattern: new RegExp(`^${row.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }))
  return ({ method, path }) => patterns.find(({ row, pattern }) => row.method === method && pattern.test(path))?.row
}

const faults = (find: (exchange: Played) => readonly string[]): string[] => played.flatMap((exchange) => find(exchange).map((fault) => `${exchange.recording.case}: ${fault}`))

describe('the fake that lives through the recorded history', () => {
  test('gets every recorded request but those that the reference client does not send', () => {
    const refused = recordings.filter(({ request }) => request === null).map((recording) => recording.case)
    expect(refused).toEqual(['co-create-short-client'])
    expect(played.length).toBe(482)
    expect(recordings.length).toBe(483)
  })

  test('answers with the recorded status', () => {
    expect(faults(({ answer, recorded }) => (answer.status === recorded.status ? [] : [`${answer.status} instead of ${recorded.status}`]))).toEqual([])
  })

  test('answers with the recorded headers', () => {
    expect(faults(({ answer, recorded }) => compareHeaders(recorded.headers, answer.headers))).toEqual([])
  })

  test('answers with the recorded body', () => {
    expect(faults(({ tolerant }) => tolerant)).toEqual([])
  })

  test('needs every tolerance', () => {
    const unlike = played.filter(({ exact }) => exact.length > 0).map(({ recording }) => recording.case)
    expect(unlike.toSorted()).toEqual([...Object.keys(shapes), ...Object.keys(totals)].toSorted())
  })

  test('brings every operation to success', () => {
    const find = finder(operations.map(({ method, path }) => ({ method, path: `/api/v1${path}` })))
    const done = new Set(stage.fake.calls.filter(({ status = 500 }) => status < 300).map(find))
    expect(operations.filter(({ method, path }) => ![...done].some((row) => row?.method === method && row.path === `/api/v1${path}`))).toEqual([])
  })

  test('answers in the types of the client', () => {
    const find = finder(declared.flatMap(({ spec }) => ('method' in spec ? [spec] : [])))
    let checked = 0
    const misfits = faults(({ recording: { request }, answer }) => {
      const spec = answer.status < 300 && request !== null ? find({ method: request.method, path: request.path }) : undefined
      if (spec === undefined || typeof spec.result === 'string') return []
      checked += 1
      const { issues = [] } = v.safeParse(spec.result as v.GenericSchema, answer.body)
      return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
    })
    expect(misfits).toEqual([])
    expect(checked).toBe(294)
  })

  test('is told about cases that exist', () => {
    const names = new Set(recordings.map((recording) => recording.case))
    expect([...Object.keys(history), ...Object.keys(shapes), ...Object.keys(totals)].filter((name) => !names.has(name))).toEqual([])
  })
})
