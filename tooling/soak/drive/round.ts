import { getEventListeners } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Random } from '../plan/random.ts'
import { WrongResult, type Cast } from '../vendors/subject.ts'
import { drawCall } from './draw.ts'
import { faultsOfAccount, faultsOfError, type Outcome } from './judge.ts'
import type { Stage } from './stage.ts'

/** How much happens in a round. */
export interface Size {
  readonly calls: number
  readonly parallel: number
}

/** How many of the attempts meet a fault, from round to round. */
const WEATHER = [0.05, 0.25, 0.6]
const GUEST_CALLS = 6
const PATIENCE_MS = 10_000

/** One round: a new world, a storm of calls, then calm in which everything must add up. */
export class Round {
  readonly #stage: Stage
  readonly #number: number
  readonly #outcomes: Outcome[] = []
  readonly #shared = new AbortController()
  readonly #faultProbability: number
  readonly #expires: boolean
  readonly #loginSeed: number | undefined
  #count = 0

  constructor(stage: Stage, number: number) {
    this.#stage = stage
    this.#number = number
    this.#faultProbability = WEATHER[number % WEATHER.length] ?? 0
    const random = this.#random('weather')
    this.#expires = stage.subject.isLogin !== undefined && random.chance(0.7)
    this.#loginSeed = random.chance(0.5) ? random.below(1e9) : undefined
  }

  async run({ calls, parallel }: Size): Promise<void> {
    const { server, cast } = this.#stage
    const tokensBefore = this.#stage.tokenChanges
    const loginsBefore = (await server.tell('account', {})).logins['main'] ?? 0
    await server.tell('begin', {})
    const { cast: guest } = this.#stage.open('guest')
    await Promise.all([cast.prepare(), guest.prepare()])
    await server.tell('storm', { loginSeed: this.#loginSeed })
    await Promise.all([this.#calls(calls, parallel), this.#events(), this.#visit(guest)])
    await server.tell('calm', {})
    await cast.probe()
    const account = await server.tell('account', {})
    this.#note(...faultsOfAccount(this.#outcomes, account))
    if (this.#stage.subject.isLogin !== undefined) this.#checkLogins(this.#stage.tokenChanges - tokensBefore, (account.logins['main'] ?? 0) - loginsBefore)
    this.#note(...await this.#stage.leftOvers(() => this.#listeners(), PATIENCE_MS))
  }

  #random(...parts: readonly (string | number)[]): Random {
    return new Random(this.#stage.seed, this.#stage.subject.name, this.#number, ...parts)
  }

  #note(...problems: readonly string[]): void {
    this.#stage.tally.note(...problems.map((problem) => `round ${this.#number}: ${problem}`))
  }

  /** One login for each time that the tokens became invalid: for the new world, and in the storm. A disturbed login may take several. */
  #checkLogins(changes: number, logins: number): void {
    const expiries = this.#expires ? 2 : 1
    this.#stage.tally.expiries += expiries
    if (changes !== expiries) this.#note(`new tokens came ${changes} times after ${expiries} expiries`)
    if (logins < expiries || (this.#loginSeed === undefined && logins > expiries)) this.#note(`${logins} logins after ${expiries} expiries`)
  }

  #listeners(): string[] {
    const left = getEventListeners(this.#shared.signal, 'abort').length
    return left === 0 ? [] : [`${left} listeners on a signal after its calls`]
  }

  async #calls(count: number, parallel: number): Promise<void> {
    let left = count
    await Promise.all(Array.from({ length: parallel }, async () => {
      while (left-- > 0) await this.#call(this.#stage.cast, false)
    }))
  }

  /** Makes a call, the same one for the same number in the same round of the same seed. */
  async #call(cast: Cast, closes: boolean): Promise<void> {
    const { tally, watchdog, subject } = this.#stage
    const number = this.#count++
    const random = this.#random(number)
    const act = random.pick(cast.acts)
    const marker = `${act.effect}r${this.#number}c${number}`
    const { options, abort, description } = drawCall(random, marker, act, this.#faultProbability, this.#shared.signal)
    const outcome = { marker, act: act.name, effect: act.effect, steps: act.steps === true }
    const timer = abort && setTimeout(() => abort.controller.abort(), abort.afterMs)
    tally.calls++
    try {
      await watchdog.watch(description, () => act.perform({ marker, options, random }))
      tally.successes++
      this.#outcomes.push(outcome)
    } catch (error) {
      const problems = error instanceof WrongResult ? [error.message] : faultsOfError(error, subject, cast.secrets(), closes || abort?.controller.signal.aborted === true)
      this.#note(...problems.map((problem) => `${description}: ${problem}`))
      tally.fail(error instanceof Error ? error.name : typeof error)
      this.#outcomes.push({ ...outcome, error })
    } finally {
      clearTimeout(timer)
    }
  }

  /** What befalls the server meanwhile. */
  async #events(): Promise<void> {
    const { server, tally } = this.#stage
    const random = this.#random('events')
    await delay(random.below(150))
    if (this.#expires) await server.tell('expire', {})
    if (!random.chance(0.6)) return
    await delay(random.below(100))
    await server.tell('restart', { afterMs: random.below(60) })
    tally.restarts++
  }

  /** A client that makes calls and is closed in the middle of them. */
  async #visit(guest: Cast): Promise<void> {
    const calls = Array.from({ length: GUEST_CALLS }, async () => this.#call(guest, true))
    await delay(this.#random('guest').below(80))
    await guest.close()
    await Promise.all([...calls, this.#call(guest, true)])
  }
}
