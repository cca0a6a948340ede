const member = ['id', 'username', 'email', 'full_name', 'is_primary', 'can_create_tickets', 'can_view_all_tickets', 'can_edit_client', 'is_active']

const client = [
  'client_id', 'full_name', 'email', 'phone', 'identification_number', 'type_identification', 'birthday', 'observations', 'is_active', 'preferred_language', 'profession',
  'created_at', 'updated_at', 'team_members', ...member.map((name) => `team_members.*.${name}`), 'team_count',
]

const step = ['step_key', 'title', 'description', 'order', 'is_required', 'can_skip', 'step_type', 'step_config', 'content', 'content_html']

const structure = [
  'name', 'description', 'flow_type', 'default_language', 'available_languages', 'step_count', 'flow_config', 'steps', ...step.map((name) => `steps.*.${name}`),
]

const progress = [
  'external_user_id', 'external_user_name', 'external_user_email', 'flow_name', 'flow_slug', 'status', 'current_step_key', 'current_step_title', 'completion_percentage',
  'steps_completed', 'steps_skipped', 'step_data', 'client_id', 'started_at', 'completed_at', 'last_activity_at', 'email_unsubscribed',
]

const settings = ['id', 'is_active', 'total_starts', 'completion_rate', 'step_stalled_after_hours', 'email_deadline_days', 'auto_abandon_on_deadline']

/** An envelope without items is an empty list. */
const envelope = ['count', 'next', 'previous', 'results']

const inside = (fields: readonly string[]): string[] => fields.map((name) => `results.*.${name}`)
const bare = (fields: readonly string[]): string[] => fields.map((name) => `*.${name}`)

/** Fields of each operation's answer that may be missing: they have a default, or the server need not send them. */
export const mayBeMissing: Readonly<Record<string, readonly string[]>> = {
  'clients.list': [...envelope, ...inside(client), ...bare(client)],
  'clients.get': client,
  'clients.create': client,
  'clients.update': client,
  'clients.getTeam': bare(member),
  'clients.addTeamMember': member,
  'clients.updateTeamMember': member,
  'onboarding.getStructure': structure,
  'onboarding.startFlow': progress,
  'onboarding.getProgress': progress,
  'onboarding.completeStep': progress,
  'onboarding.startStep': progress,
  'onboarding.completeSteps': progress,
  'onboarding.skipStep': progress,
  'onboarding.completeFlow': progress,
  'onboarding.restartFlow': progress,
  'onboarding.abandonFlow': progress,
  'onboarding.updateMetadata': progress,
  'onboarding.getWidgetToken': ['token', 'expires_in'],
  'onboarding.listFlows': [...envelope, 'results.*.id', 'results.*.is_active'],
  'onboarding.getFlow': [...settings, 'flow_config'],
  'onboarding.updateFlow': settings,
  'onboarding.getAnalytics': [
    'total_starts', 'total_completions', 'completion_rate', 'in_progress', 'abandoned', 'average_completion_time', 'step_drop_off', 'step_drop_off.welcome',
  ],
  'onboarding.listProgress': [...envelope, ...inside(progress), ...bare(progress)],
  'onboarding.listEmailLogs': ['count', 'results', 'results.*.id'],
  'onboarding.getEmailLogsSummary': ['by_event_type.*.by_status.sent'],
  'onboarding.listEmailPieces': ['count', 'results'],
  'onboarding.getEmailPiece': ['problems', 'history'],
  'onboarding.getEmailCoverage': ['keys'],
}

/** Fields that may be of any kind: no type promises them. */
export const mayBeAnything: Readonly<Record<string, readonly string[]>> = { 'onboarding.getEmailCoverage': ['keys'] }
