import type { RawAnswer } from '@sdk/core'
import { mapField, mapList, withDefaults } from '../defaults.ts'
import type { FlowAnalytics, FlowStructure, UserProgress, WidgetToken } from './types.ts'

const fillStep = (data: unknown): unknown => withDefaults(data, {
  step_key: '', title: '', description: '', order: 0, is_required: false, can_skip: false, step_type: 'INFO', step_config: {}, content: '', content_html: '',
})

/** `decode` of `getStructure`. */
export function decodeStructure({ data }: RawAnswer): FlowStructure {
  const structure = withDefaults(data, {
    name: '', description: '', flow_type: 'LINEAR', default_language: 'pt-BR', available_languages: [], step_count: 0, steps: [], flow_config: {},
  })
  mapField(structure, 'steps', (steps) => mapList(steps, fillStep))
  return structure as FlowStructure
}

const FLAGS = [['is_completed', 'COMPLETED'], ['is_in_progress', 'IN_PROGRESS'], ['is_abandoned', 'ABANDONED']] as const

/** A progress with its missing fields filled in and the flags that follow from its status. */
export function fillProgress(data: unknown): unknown {
  const progress = withDefaults(data, {
    external_user_id: '', external_user_name: null, external_user_email: null, flow_name: '', flow_slug: null, status: 'NOT_STARTED', current_step_key: null,
    current_step_title: null, completion_percentage: 0, steps_completed: [], steps_skipped: [], step_data: {}, client_id: null, started_at: null, completed_at: null,
    last_activity_at: null, email_unsubscribed: false,
  })
  for (const [flag, status] of FLAGS) mapField(progress, flag, () => (progress as UserProgress).status === status)
  return progress
}

/** `decode` of operations that answer with a user's progress. */
export const decodeProgress = ({ data }: RawAnswer): UserProgress => fillProgress(data) as UserProgress

/** `decode` of `getWidgetToken`. */
export const decodeToken = ({ data }: RawAnswer): WidgetToken => withDefaults(data, { token: '', expires_in: 0 }) as WidgetToken

/** `decode` of `getAnalytics`. */
export const decodeAnalytics = ({ data }: RawAnswer): FlowAnalytics =>
  withDefaults(data, {
    total_starts: 0, total_completions: 0, completion_rate: 0, in_progress: 0, abandoned: 0, average_completion_time: null, step_drop_off: {},
  }) as FlowAnalytics
