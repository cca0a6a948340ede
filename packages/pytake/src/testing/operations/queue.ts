import { pageOf, type Call } from '../http/call.ts'
import { optional, paging, uuid } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { setStatus } from '../rules/conversations.ts'
import { conversationView } from '../views/conversations.ts'
import { forbidden, Refusal } from '../world/refusal.ts'
import type { ConversationRow } from '../world/rows/work.ts'

const filters = { department_id: optional(uuid()), queue_id: optional(uuid()) }

type Filters = { readonly department_id: string | null | undefined; readonly queue_id: string | null | undefined }

const PULLERS: readonly string[] = ['agent', 'org_admin', 'super_admin']

/** Conversations that wait for an agent. */
export const waitingRoutes: readonly FakeRoute[] = [
  route('queue.list', 'GET', '/queue/', { query: { ...paging(), ...filters }, run: (call) => pageOf(waiting(call), call.query).map((row) => conversationView(call.world, row)) }),
  route('queue.pull', 'POST', '/queue/pull', {
    query: filters,
    run(call) {
      if (!PULLERS.includes(call.user.role)) throw forbidden('Only agents can pull from queue')
      const [first] = waiting(call)
      if (first === undefined) throw new Refusal(404, 'No conversations in queue')
      first.assigned_agent_id = call.user.id
      return conversationView(call.world, setStatus(call.world, first, 'active'))
    },
  }),
]

/** The one that goes first leads: the highest priority, of these the longest wait. */
function waiting(call: Call<string, Filters>): ConversationRow[] {
  const { department_id: department, queue_id: queue } = call.query
  const found = call.mine(call.world.conversations, (row) =>
    row.status === 'queued' && (department ?? row.assigned_department_id) === row.assigned_department_id && (queue ?? row.queue_id) === row.queue_id)
  return found.toSorted((left, right) => right.queue_priority - left.queue_priority || (left.queued_at ?? '').localeCompare(right.queued_at ?? ''))
}
