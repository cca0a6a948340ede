import type { FlowAnalytics, FlowStep, StepDropOff } from '../../onboarding/types.ts'
import type { FakeHistory } from '../options.ts'
import type { WireProgress } from './progress.ts'

/** The numbers of a flow. */
export type Numbers = FlowAnalytics

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)

/** Counts the users of a flow, those of its history included. */
export function numbersOf(steps: readonly FlowStep[], users: readonly WireProgress[], history: FakeHistory = {}): Numbers {
  const withStatus = (status: string): WireProgress[] => users.filter((user) => user.status === status)
  const completed = withStatus('COMPLETED')
  const past = history.completed ?? 0
  const total_completions = completed.length + past
  const in_progress = withStatus('IN_PROGRESS').length + (history.in_progress ?? 0)
  const abandoned = withStatus('ABANDONED').length + (history.abandoned ?? 0)
  const total_starts = total_completions + in_progress + abandoned
  const seconds = completed.reduce((sum, { started_at: from, completed_at: to }) => sum + (Date.parse(to ?? '') - Date.parse(from ?? '')) / 1000, past * (history.seconds ?? 0))
  return {
    total_starts, total_completions, completion_rate: percent(total_completions, total_starts), in_progress, abandoned,
    average_completion_time: total_completions === 0 ? null : seconds / total_completions, step_drop_off: dropOffs(steps, users, history),
  }
}

function dropOffs(steps: readonly FlowStep[], users: readonly WireProgress[], history: FakeHistory): Record<string, StepDropOff> {
  return Object.fromEntries(steps.flatMap(({ step_key: key, title }): [string, StepDropOff][] => {
    const past = history.steps?.[key]
    const completed = users.filter(({ steps_completed: done }) => done.includes(key)).length + (past?.completed ?? 0)
    const dropped = users.filter(({ status, current_step_key: at }) => status === 'ABANDONED' && at === key).length + (past?.dropped ?? 0)
    return completed + dropped === 0 ? [] : [[key, { title, completion_rate: percent(completed, completed + dropped), dropped }]]
  }))
}
