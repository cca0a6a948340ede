import type { RemoteServer } from '../server/start.ts'
import type { Cast, Subject } from '../vendors/subject.ts'
import { shownSecret } from './judge.ts'
import { activeResources, leaked, problemsLeft, type Resources } from './resources.ts'
import { Tally } from './tally.ts'
import { Watchdog } from './watchdog.ts'

/** More than any call of a round may take, all its attempts and waits included, on a machine with much else to do. */
const HANG_MS = 45_000

/** Sockets that the client may keep between rounds. */
const SOCKETS = 8

/** What all rounds of a run share: the server, the client under soak, and the counts. */
export class Stage {
  readonly subject: Subject
  readonly seed: number
  readonly server: RemoteServer
  readonly tally = new Tally()
  readonly watchdog = new Watchdog(HANG_MS)
  readonly cast: Cast
  /** How often the client got new tokens. */
  tokenChanges = 0
  readonly #before: Resources

  constructor(subject: Subject, server: RemoteServer, seed: number) {
    this.subject = subject
    this.server = server
    this.seed = seed
    this.#before = activeResources()
    this.cast = this.open('main', () => void this.tokenChanges++).cast
  }

  /** Opens a client whose log must show no secret. */
  open(client: string, onTokens: () => void = () => {}): { readonly cast: Cast } {
    const opened: { cast: Cast } = {
      cast: this.subject.open({
        origin: this.server.origin, client, onTokens,
        log: (line) => {
          if (shownSecret(line, opened.cast.secrets())) this.tally.note(`a secret in the log: ${line}`)
        },
      }),
    }
    return opened
  }

  /** What a round leaves behind beside the sockets that the client keeps. */
  async leftOvers(look: () => readonly string[], patienceMs: number): Promise<readonly string[]> {
    return problemsLeft(() => [...look(), ...leaked({ ...this.#before, TCPSocketWrap: (this.#before['TCPSocketWrap'] ?? 0) + SOCKETS }, activeResources())], patienceMs)
  }

  /** Closes the client; nothing may be left, here and on the server. */
  async close(patienceMs: number): Promise<void> {
    await this.cast.close()
    this.tally.note(...await problemsLeft(() => leaked(this.#before, activeResources()).map((what) => `${what} left after close()`), patienceMs))
    this.tally.note(...await problemsLeft(async () => {
      const { open } = await this.server.tell('connections', {})
      return open === 0 ? [] : [`the server has ${open} open connections after close()`]
    }, patienceMs))
  }
}
