/** What a server did for the calls of a client. */
export class Ledger {
  readonly #attempts = new Map<string, number>()
  readonly #runs = new Map<string, number>()
  #recent = new Set<string>()

  /** The number of this attempt of a call, counted from 0. */
  attempt(call: string): number {
    const number = this.#attempts.get(call) ?? 0
    this.#attempts.set(call, number + 1)
    return number
  }

  /** Notes that the server did what this request of a call asks for. */
  ran(call: string, request: string): void {
    const key = `${call} ${request}`
    this.#runs.set(key, (this.#runs.get(key) ?? 0) + 1)
    this.#recent.add(key)
  }

  /** How often requests ran, those of which anything happened since the last time. Counts go back to the start. */
  take(): [call: string, request: string, count: number][] {
    const recent = [...this.#recent].map((key): [string, string, number] => {
      const space = key.indexOf(' ')
      return [key.slice(0, space), key.slice(space + 1), this.#runs.get(key) ?? 0]
    })
    this.#recent = new Set()
    return recent
  }
}
