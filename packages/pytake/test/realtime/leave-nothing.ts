/** Run as a process of its own: it ends by itself only when nothing is left open. */
import { createPyTakeSession } from '../../src/session/index.ts'
import { createRealtime } from '../../src/realtime/index.ts'

const [baseUrl = ''] = process.argv.slice(2)
const session = createPyTakeSession({ baseUrl, tokens: { accessToken: 'access-1' } })
const realtime = createRealtime(session)
const events = realtime.events('message:new')
await realtime.joinConversation({ conversation_id: '76c2fde7-37e7-4c27-adc0-0c532c5fd583' })
await realtime[Symbol.asyncDispose]()
await session.close()
console.log(JSON.stringify(await events.next()))
