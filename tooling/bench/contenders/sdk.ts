import type { Session, ValidateMode } from '@sdk/core'
import { createBenchSession, get, list } from '../vendor/client.ts'
import { CONNECTIONS, seen, type Contender } from './contender.ts'

function sdk(name: string, origin: string, validate: ValidateMode, call: (session: Session) => Promise<unknown>): Contender {
  const session = createBenchSession({ baseUrl: origin, connections: CONNECTIONS, validate })
  return { name, call: () => call(session), close: () => session.close() }
}

const modes = [['SDK', 'report'], ['SDK, unvalidated', 'off']] as const

/** A small call of the SDK. */
export const sdkSmall = (origin: string): Contender[] => modes.map(([name, mode]) => sdk(name, origin, mode, async (session) => seen(await get(session, { id: 42 }))))

/** A page of 50 items of the SDK. */
export const sdkPage = (origin: string): Contender[] =>
  modes.map(([name, mode]) => sdk(name, origin, mode, async (session) => seen({ content: (await list(session, { page: 0, size: 50 })).items })))
