const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g
const WHOLE = new RegExp(`^${UUID.source}$`)

/** Which id of the fake stands for which recorded one. */
export class Ids {
  readonly #own = new Map<string, string>()
  readonly #taken = new Set<string>()

  /** Whether a value is an id. */
  isId(value: unknown): value is string {
    return typeof value === 'string' && WHOLE.test(value)
  }

  knows(recorded: string): boolean {
    return this.#own.has(recorded)
  }

  /** Whether two ids can be the same object; ids that are met first are kept as a pair. */
  match(recorded: string, own: string): boolean {
    const known = this.#own.get(recorded)
    if (known !== undefined) return known === own
    if (recorded === own) return true
    if (this.#taken.has(own)) return false
    this.learn(recorded, own)
    return true
  }

  learn(recorded: string, own: string): void {
    this.#own.set(recorded, own)
    this.#taken.add(own)
  }

  /** A text with the fake's ids instead of the recorded ones. */
  translate(text: string): string {
    return text.replaceAll(UUID, (id) => this.#own.get(id) ?? id)
  }

  /** A value with the fake's ids. */
  translated<T>(value: T): T {
    return value === undefined ? value : (JSON.parse(this.translate(JSON.stringify(value))) as T)
  }
}
