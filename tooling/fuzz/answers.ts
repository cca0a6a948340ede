import { ApiError, ConnectionError, PagePromise, RequestValidationError, SdkError, type Page, type Transport } from '@sdk/core'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { damaged, damagedText, hostileValue } from './damage.ts'
import { prints } from './prints.ts'

/** An answer that no server should give, as a transport hands it on. */
export interface WrongAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const JSON_TOKENS = ['{', '}', '[', ']', '"', ',', ':', '\\', 'null', '1e999', '-', '\\u005f', '"__proto__":{"polluted":1},', '\uFEFF', '\0', '<html>', '["'.repeat(50)]

const DEEP = [10_000, 100_000].flatMap((depth) => [
  '['.repeat(depth) + ']'.repeat(depth),
  `${'{"error":'.repeat(depth)}{}${'}'.repeat(depth)}`,
  `${'{"detail":{"__proto__":'.repeat(depth)}1${'}}'.repeat(depth)}`,
  '['.repeat(depth),
])

const STATUSES = [200, 200, 200, 201, 202, 204, 206, 299, 300, 302, 304, 400, 401, 403, 404, 409, 410, 418, 422, 429, 451, 499, 500, 501, 502, 503, 504, 599]

const headerText = fc.oneof(
  fc.constantFrom('', '0', '5', '-5', '1e3', 'soon', '99999999999999999999', 'Fri, 02 Jan 2026 03:04:15 GMT', '"burst";r=0;t=5', '"a";q=1;w=2, "b"', ';;;===', '"', ',', '__proto__', '\u00ff'.repeat(50), 'x'.repeat(5_000)),
  fc.string({ maxLength: 12 }),
)

/** Answers like the samples, with anything wrong in status, headers or body. `secret` stands in some of them. */
export function wrongAnswer(samples: readonly unknown[], secret: string): fc.Arbitrary<WrongAnswer> {
  const texts = samples.map((sample) => (typeof sample === 'string' ? sample : JSON.stringify(sample)))
  const body = fc.oneof(
    { weight: 8, arbitrary: damaged(samples).map((value) => JSON.stringify(value) ?? '') },
    { weight: 4, arbitrary: damagedText(texts, [...JSON_TOKENS, secret]) },
    { weight: 3, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
    { weight: 3, arbitrary: fc.constantFrom('message', 'detail', 'error', 'title', 'errors').chain((name) => hostileValue.map((value) => JSON.stringify({ [name]: [value, `you sent ${secret}`] }))) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '<!DOCTYPE html><p>502 Bad Gateway</p>', `<p>${secret}</p>`, `"${secret}"`, ...texts, ...DEEP) },
  ).map((text) => new TextEncoder().encode(text))
  const bytes = fc.oneof({ weight: 12, arbitrary: body }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) })
  const contentType = fc.constantFrom('application/json', 'application/json', 'application/json; charset=utf-8', 'application/problem+json', 'application/json; charset=klingon', 'application/json;charset="utf-16le"', 'text/html', 'text/plain; charset=latin1', 'application/xml', 'charset=', ';', '')
  const headers = fc.dictionary(
    fc.constantFrom('retry-after', 'ratelimit', 'ratelimit-policy', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-request-id', 'link', 'set-cookie', 'location', 'etag', 'content-disposition', 'content-length'),
    fc.oneof({ weight: 6, arbitrary: headerText }, { weight: 1, arbitrary: fc.constant(`v ${secret}`) }), { maxKeys: 4 },
  )
  return fc.record({ status: fc.constantFrom(...STATUSES), headers: fc.tuple(headers, contentType).map(([some, type]) => Object.assign(Object.create(null) as Record<string, string>, some, { 'content-type': type })), body: bytes })
}

/** A transport that gives one answer to every request. */
const answering = (answer: WrongAnswer): Transport => async (request, context) => {
  context.started()
  context.answered()
  return { ...answer, body: request.stream ? new Blob([answer.body]).stream() : answer.body.slice() }
}

const membersOf = (target: object): string => Reflect.ownKeys(target).map(String).join()
const untouched = [Object.prototype, Array.prototype, Function.prototype].map(membersOf)

const MOST_PAGES = 20

/** Goes over items and pages, which may have no end. */
async function walk(list: PagePromise<unknown, Page<unknown>>): Promise<void> {
  let pages = 0
  for await (const page of list.pages()) if (++pages >= MOST_PAGES || page.items.length > 1e6) break
  await list.all({ maxItems: MOST_PAGES })
}

/** What a call under test may be asked of. */
export interface OutcomeRules {
  /** The class that every error of the vendor has. */
  readonly root: abstract new (...args: never[]) => Error
  /** Must stand in no printed form. */
  readonly secret: string
}

/**
 * Makes a call whose answer is wrong. It gives a result, or fails with an error of the vendor that says that there was an
 * answer, keeps its text and shows no secret. Nothing else in the process has changed.
 */
export async function expectTypedOutcome(call: (transport: Transport) => PromiseLike<unknown>, answer: WrongAnswer, { root, secret }: OutcomeRules): Promise<void> {
  let error: unknown
  try {
    const called = call(answering(answer))
    await called
    if (called instanceof PagePromise) await walk(called)
  } catch (thrown) {
    error = thrown
  }
  expect([Object.prototype, Array.prototype, Function.prototype].map(membersOf)).toEqual(untouched)
  if (error === undefined) return
  // A step whose input comes from an earlier answer may refuse that.
  const isLocal = error instanceof RequestValidationError && error.completed === undefined
  if (!(error instanceof SdkError) || !(error instanceof root) || isLocal || error instanceof ConnectionError) throw new Error('the call failed with another error than that of an answer', { cause: error })
  expect(error.sent).toBe('yes')
  const { status, rawBody } = error as Partial<ApiError>
  if (rawBody !== undefined && error.code !== 'REPEATED_CURSOR') {
    expect(status).toBeTypeOf('number')
    if (answer.body.byteLength > 0 && error.completed === undefined) expect(rawBody).not.toBe('')
    expect(rawBody.length).toBeLessThanOrEqual(70_000)
  }
  for (const [way, text] of Object.entries(prints(error))) {
    if (text.includes(secret)) throw new Error(`The secret shows by ${way}`, { cause: error })
  }
}
