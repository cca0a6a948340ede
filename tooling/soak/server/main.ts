/** A vendor's server, a process of its own. Argument: the vendor. Tells its parent the port, then obeys orders. */
import { setTimeout as delay } from 'node:timers/promises'
import { Random } from '../plan/random.ts'
import { subjectNamed } from '../vendors/all.ts'
import { Front } from './front.ts'
import type { Account, Letter, Orders, Replies, ReplyLetter } from './orders.ts'

const front = new Front(await subjectNamed(process.argv[2] ?? ''))

const handlers: { readonly [O in keyof Orders]: (details: Orders[O]) => Promise<Replies[O]> | Replies[O] } = {
  begin() {
    front.renew()
    return {}
  },
  storm({ loginSeed }) {
    front.disturbLogins(loginSeed === undefined ? undefined : new Random(loginSeed))
    return {}
  },
  calm() {
    front.disturbLogins(undefined)
    return {}
  },
  expire() {
    front.world.expire?.()
    return {}
  },
  async restart({ afterMs }) {
    await front.stop()
    front.world.restart?.()
    await delay(afterMs)
    await front.listen()
    return {}
  },
  async account(): Promise<Account> {
    await front.idle()
    return { runs: front.ledger.take(), written: (await front.world.written?.()) ?? [], logins: front.logins, faults: front.faults }
  },
  connections: () => ({ open: front.openConnections }),
}

const reply = (letter: ReplyLetter): boolean | undefined => process.send?.(letter)

process.on('message', ({ number, order, details }: Letter) => {
  const handle = handlers[order] as (details: Orders[keyof Orders]) => Promise<Replies[keyof Replies]> | Replies[keyof Replies]
  void (async () => reply({ number, reply: await handle(details) }))().catch((error: unknown) => reply({ number, failure: String(error) }))
})
process.on('disconnect', () => process.exit())
await front.listen()
process.send?.(front.port)
