const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g
const WHOLE = new RegExp(`^${UUID.source}$`)

export const isId = (value: unknown): value is string => typeof value === 'string' && WHOLE.test(value)

/** Which id of the fake stands for which recorded one. */
export class Ids {
  readonly #own = new Map<string, string>()

  /** Keeps the pair, unless the recorded id is known already. */
  learn(recorded: string, own: string): void {
    if (!this.#own.has(recorded)) this.#own.set(recorded, own)
  }

  /** The fake's id for a recorded one, or for the beginning of one. */
  of(recorded: string): string | undefined {
    return this.#own.get(recorded) ?? [...this.#own].find(([id]) => id.startsWith(recorded))?.[1]
  }

  /** A text with the fake's ids instead of the recorded ones. */
  translate(text: string): string {
    return text.replaceAll(UUID, (id) => this.#own.get(id) ?? id)
  }
}
