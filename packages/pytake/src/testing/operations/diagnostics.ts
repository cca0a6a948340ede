import { optional, record, text } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'

const query = { department_id: optional(text()), queue_id: optional(text()), since: optional(text()) }

const SAMPLE_CONTACTS = [
  { id: '1', name: 'Carla Dias', phone: '+5511977770001', email: 'carla@example.com', tags: ['lead'] },
  { id: '2', name: 'Davi Reis', phone: '+5511977770002', email: null, tags: [] },
]

/** Sample data, counters and echoes that need no login. */
export const diagnosticRoutes: readonly FakeRoute[] = [
  route('websocket.stats', 'GET', '/ws/stats', { access: 'public', run: ({ world }) => world.rooms.stats }),
  route('debug.metricsDebug', 'GET', '/debug/conversations/metrics-debug', {
    access: 'public', query,
    run: ({ query: { department_id = null, queue_id = null, since = null } }) => ({ department_id, queue_id, since }),
  }),
  route('dev.aiConversations', 'GET', '/dev/ai/conversations', {
    access: 'public', run: () => [{ id: '1', title: 'Dúvidas de clientes', createdAt: '2024-01-20T10:00:00Z', messages: 5 }],
  }),
  route('dev.aiChat', 'POST', '/dev/ai/chat', {
    access: 'public', body: record(),
    run: ({ body }) => ({ response: `Mensagem recebida: ${typeof body['content'] === 'string' ? body['content'] : ''}`, tokens: 45, duration: 0.5 }),
  }),
  route('dev.contacts', 'GET', '/dev/contacts', { access: 'public', run: () => SAMPLE_CONTACTS }),
  route('dev.analyticsMetrics', 'GET', '/dev/analytics/metrics', {
    access: 'public',
    run: () => ({
      period: '7d', conversations: { total: 120, change: 4.5 }, messages_sent: { total: 900, change: -1.5 }, active_contacts: { total: 80, change: 2.5 },
      avg_response_time: { total: '2m 10s', change: 0.5 }, daily_activity: [{ day: 'Seg', conversations: 20 }], status_overview: { resolved: 70, in_progress: 40, pending: 10 },
    }),
  }),
]
