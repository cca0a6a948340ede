import type { Middleware } from '@sdk/core'

/** How a story went. */
export interface Outcome {
  readonly vendor: string
  readonly steps: number
  readonly failed: number
  readonly requests: number
  readonly ms: number
}

/** A story that a user of the vendor would recognise, told on the vendor's fake server. */
export interface Story {
  readonly vendor: string
  readonly title: string
  readonly run: (teller: Teller) => Promise<void>
}

/** Where lines go, and whether they may be colored. */
export interface Paper {
  readonly write: (line: string) => void
  readonly color: boolean
}

const TITLE_WIDTH = 52
const CALL_WIDTH = 44

/** Runs the steps of a story and prints each with its wire calls and its time. */
export class Teller {
  readonly #vendor: string
  readonly #paper: Paper
  readonly #startedAt = performance.now()
  #calls: string[] = []
  #steps = 0
  #failed = 0
  #requests = 0

  constructor(vendor: string, paper: Paper) {
    this.#vendor = vendor
    this.#paper = paper
  }

  /** Notes every attempt of the client it is given to. */
  readonly trace: Middleware = async (request, next, context) => {
    this.#requests++
    const call = `${request.method} ${context.template}`
    try {
      const response = await next(request)
      this.#calls.push(`${call} → ${response.status}`)
      return response
    } catch (error) {
      this.#calls.push(`${call} → no answer`)
      throw error
    }
  }

  /** A step that succeeds with a result for which `holds` is true. */
  async step<T>(title: string, act: () => PromiseLike<T>, holds: (result: T) => boolean): Promise<T> {
    return this.#tell(title, async () => {
      const result = await act()
      return { result, problem: holds(result) ? undefined : 'the result is not what it should be' }
    })
  }

  /** A step that must fail, with an error for which `expected` is true. */
  async refused(title: string, act: () => PromiseLike<unknown>, expected: (error: unknown) => boolean): Promise<void> {
    await this.#tell(title, async () => {
      try {
        await act()
      } catch (error) {
        return { result: undefined, problem: expected(error) ? undefined : `another error: ${describe(error)}` }
      }
      return { result: undefined, problem: 'it succeeded' }
    })
  }

  /** A thing that happens outside the client. */
  async event(title: string, act: () => PromiseLike<unknown>): Promise<void> {
    await act()
    this.#paper.write(`  ${this.#paint('·', '2')} ${this.#paint(title, '2')}`)
  }

  outcome(): Outcome {
    return { vendor: this.#vendor, steps: this.#steps, failed: this.#failed, requests: this.#requests, ms: performance.now() - this.#startedAt }
  }

  async #tell<T>(title: string, act: () => Promise<{ readonly result: T; readonly problem: string | undefined }>): Promise<T> {
    this.#steps++
    this.#calls = []
    const startedAt = performance.now()
    try {
      const { result, problem } = await act()
      this.#print(title, startedAt, problem)
      return result
    } catch (error) {
      this.#print(title, startedAt, describe(error))
      throw error
    }
  }

  #print(title: string, startedAt: number, problem: string | undefined): void {
    const ms = `${(performance.now() - startedAt).toFixed(1)} ms`.padStart(10)
    const mark = problem === undefined ? this.#paint('✓', '32') : this.#paint('✗', '31')
    const [first = '(nothing sent)', ...others] = this.#calls
    this.#paper.write(`  ${mark} ${title.padEnd(TITLE_WIDTH)} ${first.padEnd(CALL_WIDTH)} ${ms}`)
    for (const call of others) this.#paper.write(`    ${' '.repeat(TITLE_WIDTH)} ${call}`)
    if (problem === undefined) return
    this.#failed++
    this.#paper.write(`    ${this.#paint(problem, '31')}`)
  }

  #paint(text: string, code: string): string {
    return this.#paper.color ? `\u001b[${code}m${text}\u001b[0m` : text
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
