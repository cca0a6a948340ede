import { onTestFinished } from 'vitest'
import type { PyTakeOptions } from '../../src/index.ts'
import { createRealtime, type Realtime, type RealtimeOptions, type RealtimeState, type RealtimeStatus } from '../../src/realtime/index.ts'
import { clientOf, credentials } from '../support/client.ts'
import type { RealtimeServer } from './server.ts'

/** Conversations of the tests. */
export const CONVERSATION = '76c2fde7-37e7-4c27-adc0-0c532c5fd583'
export const OTHER = 'b69eac1a-7dec-42cf-a4e1-9525a9873750'

/** A message as servers tell of it. */
export const message = (text: string, conversation = CONVERSATION): Record<string, unknown> => ({
  id: '0a61e002-1b64-4c27-82a8-e90ea5ebfdfd', conversation_id: conversation, direction: 'outbound', sender_type: 'agent', message_type: 'text', content: { text }, status: 'sent',
  whatsapp_message_id: 'wamid.FAKE000005', created_at: '2026-11-21T07:34:26.716050+00:00', sent_at: '2026-11-21T07:34:26.747194+00:00',
})

/** Live events of a server that try again at once; closed when the test ends. */
export function realtimeOf(server: RealtimeServer, options: RealtimeOptions = {}, client: PyTakeOptions = credentials): Realtime {
  const realtime = createRealtime(clientOf(server, client), { retryDelayMs: 1, maxRetryDelayMs: 5, ...options })
  onTestFinished(() => realtime.close())
  return realtime
}

/** Resolves when the connection stands somewhere. */
export async function until(realtime: Realtime, status: RealtimeStatus): Promise<RealtimeState> {
  const { state } = realtime
  if (state.status === status) return state
  return new Promise((resolve) => {
    const stop = realtime.onState((now) => {
      if (now.status !== status) return
      stop()
      resolve(now)
    })
  })
}

/** The next event of a name. */
export async function next<T>(events: AsyncIterator<T>): Promise<T> {
  const { value } = await events.next() as { value: T }
  return value
}
