import { setTimeout as delay } from 'node:timers/promises'
import { wireAnswer, type WireAnswer } from './answer.ts'
import type { FakeClock } from './clock.ts'
import type { FakeHandler, FakeRequest, FakeResponse, FaultRule, ReceivedCall } from './types.ts'

/** Turns requests into answers: the log, the injected faults and the handler, for both ways in. */
export class Engine {
  readonly calls: ReceivedCall[] = []
  readonly #handle: FakeHandler
  readonly #clock: FakeClock
  readonly #rules: { readonly rule: FaultRule; left: number }[] = []

  constructor(handle: FakeHandler, clock: FakeClock) {
    this.#handle = handle
    this.#clock = clock
  }

  inject(rule: FaultRule): void {
    this.#rules.push({ rule, left: rule.times ?? 1 })
  }

  /** The answer to a complete request; `undefined` stands for a reset. The signal ends delays. */
  async answer(request: FakeRequest, signal: AbortSignal): Promise<WireAnswer | undefined> {
    const call = { ...logged(request), status: undefined as number | undefined, at: this.#clock.now() }
    this.calls.push(call)
    const answer = await this.#play(this.#take(request), request, signal)
    if (answer === undefined) return undefined
    call.status = answer.status
    return wireAnswer(request, answer)
  }

  #take(request: FakeRequest): FaultRule | undefined {
    const found = this.#rules.find(({ rule, left }) => left > 0 && (rule.match?.(request) ?? true))
    if (found !== undefined) found.left -= 1
    return found?.rule
  }

  async #play(rule: FaultRule | undefined, request: FakeRequest, signal: AbortSignal): Promise<FakeResponse | undefined> {
    if (rule === undefined) return this.#handle(request)
    const { fault } = rule
    const answer = rule.after === true ? await this.#handle(request) : undefined
    switch (fault.kind) {
      case 'reset': return undefined
      case 'status': return fault
      case 'body': return { status: answer?.status ?? 200, headers: { ...withoutLength(answer?.headers), ...fault.headers }, body: fault.body }
      case 'delay':
        await delay(fault.ms, undefined, { signal })
        return answer ?? this.#handle(request)
    }
  }
}

function logged(request: FakeRequest): Omit<ReceivedCall, 'status' | 'at'> {
  const { method, path, query, headers } = request
  const values = Object.create(null) as Record<string, string[]>
  for (const name of query.keys()) values[name] = query.getAll(name)
  return { method, path, query: values, headers, body: request.text() }
}

/** The length of a body that is not sent says nothing. */
function withoutLength(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length'))
}
