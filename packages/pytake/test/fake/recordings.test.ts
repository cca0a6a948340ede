import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/operations.ts'
import { lines, type Line } from '../replay/lines.ts'
import { compareForms, compareHeaders, refusalOf } from './recordings/compare.ts'
import { history } from './recordings/history.ts'
import { Stage, type Answer } from './recordings/stage.ts'
import { compareValues } from './recordings/values.ts'

interface Played {
  readonly line: Line
  readonly answer: Answer
  readonly forms: readonly string[]
  /** Where the values are others, for areas whose state the history brings about; `undefined` for all else. */
  readonly values: readonly string[] | undefined
}

/** Areas whose recorded state came about by requests and rows that are known. */
const REPLAYED = new Set([
  'alerts', 'alertsDashboard', 'alertsSearch', 'analytics', 'campaigns', 'chatbots', 'contacts', 'conversationWindows', 'conversations', 'dashboard', 'flowAutomations', 'flows',
  'templateAnalytics', 'webhooks', 'whatsapp', 'whatsappAnalytics',
])

const drawn = 'WhatsApp and the workers draw their ids by lot'
const paced = 'the requests came at another pace'

/** Values that are others, and why. */
const otherValues: Readonly<Record<string, string>> = {
  'camp.start .message': drawn, 'conv.messages [1].whatsapp_message_id': drawn, 'conv.messages [2].whatsapp_message_id': drawn, 'conv.send.template .whatsapp_message_id': drawn,
  'conv.send.text .whatsapp_message_id': drawn, 'conv.metrics .avg_wait_seconds': paced, 'wa.test .display_name': 'Meta writes the number itself there',
}

/** Requests that the fake does not answer as the real server does, and why. */
const outside: Readonly<Record<string, string>> = {
  'camp.create.noslash': 'without its slash the path is one of sample data, which no client has a use for',
  'camp.list.mock': 'the sample data itself',
  'sio.handshake': 'live events are answered beside the REST routes, and only over HTTP',
}

const isOfMain = ({ note = '', op }: Line): boolean => note.startsWith('main build') || op.startsWith('notifications.')

/** What operations answer with, by their ids. */
const results = new Map(operations.flatMap(({ spec }): [string, v.GenericSchema][] => ('result' in spec && typeof spec.result === 'object' ? [[spec.id, spec.result as v.GenericSchema]] : [])))

const played: Played[] = []

beforeAll(async () => {
  const stage = new Stage()
  for (const line of lines) {
    if (isOfMain(line) || line.case in outside) continue
    await history[line.case]?.(stage)
    stage.fake.clock.advance(1000)
    const answer = await stage.send(line)
    const forms = line.response.status < 400 ? compareForms(line.response.body, answer.body, stage.ids) : []
    const isReplayed = line.response.status < 500 && REPLAYED.has(line.op.split('.')[0] ?? '')
    played.push({ line, answer, forms, values: isReplayed ? compareValues(line.response.body, answer.body, stage.ids) : undefined })
  }
})

const faults = (find: (one: Played) => readonly string[]): string[] => played.flatMap((one) => find(one).map((fault) => `${one.line.case}: ${fault}`))

describe('the fake that lives through the recorded history of the develop build', () => {
  test('answers with the recorded status', () => {
    expect(faults(({ line, answer }) => (answer.status === line.response.status ? [] : [`${answer.status} instead of ${line.response.status} ${JSON.stringify(answer.body).slice(0, 200)}`]))).toEqual([])
  })

  test('answers with the recorded headers', () => {
    expect(faults(({ line, answer }) => compareHeaders(line.response.headers, answer.headers))).toEqual([])
  })

  test('answers in the recorded form', () => {
    expect(faults(({ forms }) => forms)).toEqual([])
  })

  test('answers in the types of the client', () => {
    let checked = 0
    const misfits = faults(({ line, answer }) => {
      const result = results.get(line.op)
      if (answer.status >= 300 || result === undefined) return []
      checked += 1
      return (v.safeParse(result, answer.body).issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
    })
    expect(misfits).toEqual([])
    expect(checked).toBe(225)
  })

  test('answers with the recorded values, but for those that cannot be the same', () => {
    const compared = played.filter(({ values }) => values !== undefined)
    const differing = compared.flatMap(({ line, values = [] }) => values.map((path) => `${line.case} ${path}`))
    expect(compared.length).toBeGreaterThan(120)
    expect(differing.toSorted()).toEqual(Object.keys(otherValues).toSorted())
  })

  test('refuses in the recorded words', () => {
    const refused = played.filter(({ line }) => line.response.status >= 400)
    for (const { line, answer } of refused) expect({ case: line.case, said: refusalOf(answer.status, answer.body) }).toEqual({ case: line.case, said: refusalOf(line.response.status, line.response.body) })
    expect(refused.length).toBe(137)
  })

  test('gets every recorded request but those of the main build and of what is not REST', () => {
    const names = new Set(lines.map((line) => line.case))
    expect([...Object.keys(history), ...Object.keys(outside)].filter((name) => !names.has(name))).toEqual([])
    expect([lines.length, played.length, lines.filter(isOfMain).length, Object.keys(outside).length]).toEqual([402, 385, 14, 3])
  })
})

test('the develop build has no notifications, and no other way to change a flow', async () => {
  const stage = new Stage()
  const answers = await Promise.all(lines.filter(({ op }) => op.startsWith('notifications.') || op === 'chatbots.flows.update').map((line) => stage.send({ ...line, request: { ...line.request, headers: {} } })))
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`))).toEqual(new Set(['404 {"detail":"Not Found"}', '405 {"detail":"Method Not Allowed"}']))
})
