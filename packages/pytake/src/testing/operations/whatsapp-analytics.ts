import type { Call } from '../http/call.ts'
import { int, text, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { average, countBy, roundedPercent } from '../views/numbers.ts'
import type { FlowStepRow } from '../world/rows/work.ts'
import { millisOf, naive } from '../world/times.ts'

const DAY = 86_400_000
const query = { days: withDefault(int({ min: 1, max: 365 }), 30) }
const flow = '/whatsapp-analytics/flows/{flow_id}'

/** What contacts did in flows. */
export const whatsappAnalyticsRoutes: readonly FakeRoute[] = [
  route('whatsappAnalytics.flowReport', 'GET', `${flow}/report`, {
    query,
    run: (call) => {
      const { world } = call
      const { days } = call.query
      const steps = stepsOf(call, days)
      const walks = grouped(steps, ({ conversation_id: id }) => id)
      const completed = walks.filter((walk) => walk.some(({ is_end: is }) => is)).length
      const durations = walks.map((walk) => (millisOf(walk.at(-1)?.at ?? '') - millisOf(walk[0]?.at ?? '')) / 1000)
      const fromUser = steps.filter(({ user_message: message }) => message !== null).length
      return {
        flow_id: call.path.flow_id, period: { days, start: naive(world.generator.stamp(-days * DAY)), end: naive(world.generator.stamp()) },
        conversations: {
          total: walks.length, completed, active: walks.length - completed, completion_rate: roundedPercent(completed, walks.length),
          unique_users: new Set(steps.map(({ phone_number: phone }) => phone)).size,
        },
        messages: { total: steps.length, from_user: fromUser, from_bot: steps.length - fromUser, average_per_conversation: walks.length === 0 ? 0 : steps.length / walks.length },
        duration: { average_seconds: average(durations) ?? 0, max_seconds: Math.max(0, ...durations), min_seconds: durations.length === 0 ? 0 : Math.min(...durations) },
        generated_at: naive(world.generator.stamp()),
      }
    },
  }),
  route('whatsappAnalytics.transcript', 'GET', '/whatsapp-analytics/conversations/{phone_number}/transcript', {
    texts: { phone_number: text() }, query: { flow_id: uuid() },
    run: ({ world, path: { phone_number }, query: { flow_id }, organizationId }) => {
      const steps = world.flowSteps.where((row) => row.organization_id === organizationId && row.flow_id === flow_id && row.phone_number === phone_number)
      const messages = steps.flatMap(({ user_message, bot_response, at, node_id }) => [
        ...(user_message === null ? [] : [{ speaker: 'user', text: user_message, timestamp: naive(at), node_id }]),
        ...(bot_response === null ? [] : [{ speaker: 'bot', text: bot_response, timestamp: naive(at), node_id }]),
      ])
      return { phone_number, flow_id, message_count: messages.length, started_at: messages[0]?.timestamp ?? null, ended_at: messages.at(-1)?.timestamp ?? null, messages }
    },
  }),
  route('whatsappAnalytics.nodesHeatmap', 'GET', `${flow}/nodes-heatmap`, {
    query,
    run: (call) => {
      const steps = stepsOf(call, call.query.days)
      const visits = Object.entries(countBy(steps, ({ node_id: node }) => node)).toSorted(([, left], [, right]) => right - left)
      const nodes = visits.map(([node_id, count]) => ({ node_id, visits: count, percentage: roundedPercent(count, steps.length) }))
      return { flow_id: call.path.flow_id, period_days: call.query.days, nodes, total_visits: steps.length }
    },
  }),
  route('whatsappAnalytics.dailyActivity', 'GET', `${flow}/daily-activity`, {
    query,
    run: (call) => {
      const days = grouped(stepsOf(call, call.query.days), ({ at }) => at.slice(0, 10))
      const daily_activity = days.map((steps) => ({
        date: steps[0]?.at.slice(0, 10), messages: steps.length, unique_users: new Set(steps.map(({ phone_number: phone }) => phone)).size,
      }))
      return { flow_id: call.path.flow_id, period_days: call.query.days, daily_activity }
    },
  }),
  route('whatsappAnalytics.userSegments', 'GET', `${flow}/user-segments`, {
    run: (call) => {
      const users = Object.values(countBy(stepsOf(call), ({ phone_number: phone }) => phone))
      if (users.length === 0) call.breaks('division by zero')
      const segment = (from: number, to: number, description: string): object => {
        const count = users.filter((messages) => messages >= from && messages <= to).length
        return { count, percentage: roundedPercent(count, users.length), description }
      }
      const segments = {
        power_users: segment(20, Infinity, '20+ messages'), active_users: segment(5, 19, '5-19 messages'), inactive_users: segment(1, 4, '1-4 messages'),
      }
      return { flow_id: call.path.flow_id, total_users: users.length, segments }
    },
  }),
]

/** The steps of a flow in the last days, or all of them. */
function stepsOf({ world, path, organizationId }: Call<'flow_id'>, days = Infinity): FlowStepRow[] {
  return world.flowSteps.where((row) => row.organization_id === organizationId && row.flow_id === path.flow_id && world.clock.now() - millisOf(row.at) < days * DAY)
}

/** Steps that have a key in common, in the order in which the keys occur. */
function grouped(steps: readonly FlowStepRow[], key: (row: FlowStepRow) => string): FlowStepRow[][] {
  const groups = new Map<string, FlowStepRow[]>()
  for (const step of steps) groups.set(key(step), [...(groups.get(key(step)) ?? []), step])
  return [...groups.values()]
}
