import type { Mutant } from '@sdk-internal/fuzz'

type Broken = Pick<Mutant, 'kind' | 'path'>

/** Broken answers that are answers, too. */
export interface Rule {
  readonly why: string
  readonly holds: (op: string, mutant: Broken) => boolean
}

const FLOW = /^(chatbots\.flows\.|chatbots\.getFull$|aiAssistant\.templates\.import$)/
const CHATBOT = /^chatbots\.(?!update$)\w+$/
const CANVAS = String.raw`(^|\.)canvas_data`

/** Fields that an answer may lack, as patterns of the operation and of the path. */
const optional: readonly (readonly [why: string, op: RegExp, path: RegExp])[] = [
  ['the main build has no A/B tests and no links of chatbots', CHATBOT, /^(items\[\]\.)?(ab_test_enabled|ab_test_flows|is_fallback|linked_at|linked_history|whatsapp_number_ids)$/],
  ['the develop build has a list of numbers instead', /^chatbots\.update$/, /^whatsapp_number_id$/],
  ['the main build has no rules for silence and closing windows', FLOW, /(^|\.)(inactivity_settings|window_expiry_settings)$/],
  ['the main build does not rate templates', /^whatsapp\.templates\./, /(^|\.)(ai_analysis_score|ai_analyzed_at|ai_suggested_category|suggested_category)$/],
  ['only some shares have a color', /^alertsDashboard\.\w+Distribution$/, /^distribution\[\]\.color$/],
  ['an answer tells what it filtered by', /^campaigns\.previewAudience$/, /^filters_applied\.(segment_filters|target_tag_ids)$/],
  ['without a limit there is nothing to compare', /^expenses\.checkAlerts$/, /^data\.(alert_threshold_percentage|current_cost_usd|monthly_limit_usd|percentage_of_limit)$/],
  ['the standard lets them be absent', /^oidc\.discovery$/, /^(claims_supported|grant_types_supported|logout_endpoint|token_endpoint_auth_methods_supported)$/],
  ['each health check has fields of its own', /^(passkeys|social)\.health$/, /^(passkey_enabled|providers)$/],
  ['only a connected number has a name', /^whatsapp\.testConnection$/, /^display_name$/],
]

/** Names that nobody knows beforehand, of values whose form is known. */
const names: readonly (readonly [op: RegExp, path: RegExp])[] = [
  [/^alertsDashboard\.overview$/, /^by_(severity|status|type)\.\w+$/],
  [/^alertsSearch\.timeline$/, /^timeline\[\]\.by_severity\.\w+$/],
  [/^analytics\./, /(^|\.)conversations_by_status\.\w+$/],
  [/^expenses\.organization$/, /^data\.by_(category|template)\.[\w-]+$/],
  [/^whatsapp\./, /(^|\.)node_metadata\.\w+$/],
]

/** Objects whose fields nobody knows beforehand. */
const free: readonly (readonly [op: RegExp, path: RegExp])[] = [
  [/^aiAssistant\.(generateFlow|templates\.get)$/, /^flow_data\./],
  [FLOW, new RegExp(`${CANVAS}\\.`)],
  [/^flows\./, new RegExp(`${CANVAS}\\.(nodes\\[\\]\\.(data|position)|viewport)\\.`)],
  [/^chatbots\./, /(^|\.)(variables|global_variables|nodes\[\]\.data)\.|^(items\[\]\.)?data\./],
  [/^campaigns\./, /(^|\.)message_content\./],
  [/^conversations\./, /(^|\])\.?content\./],
  [/^database\.executeQuery$/, /^result\.data\[\]\./],
  [/^dev\./, /^(\[\]\.)?\w/],
  [/^flowAutomations\./, /(^|\.)(audience_config|variable_mapping|recurrence_config)\./],
  [/^organizations\./, /(^|\.)settings\./],
  [/^secrets\./, /(^|\.)secret_metadata\./],
  [/^whatsapp\.templates\./, /(^|\.)(buttons|components)\[\]\./],
]

/** Lists that were always empty, so that nothing is known of their items. */
const EMPTY = /^(alerts|similar_alerts|(items\[\]\.)?errors|recent_errors|occupancy_trend|execution_path)$/

/** Lists of objects without required fields, for which lists pass as well. */
const OPEN_LIST = /(^|\.)(buttons|components|data)$/

/** Objects without required fields, for which a list passes as well. */
const OPEN = /(^|\.)(data|patch|ab_test_flows|modified_config|plan_limits|plan_usage|encryption_metadata|secret_metadata)$/

/** What nobody can notice, and why. */
export const unnoticed: readonly Rule[] = [
  ...optional.map(([why, op, path]): Rule => ({ why, holds: (id, mutant) => mutant.kind === 'removed' && op.test(id) && path.test(mutant.path) })),
  ...names.map(([op, path]): Rule => ({ why: `names are free: ${path.source}`, holds: (id, mutant) => mutant.kind === 'removed' && op.test(id) && path.test(mutant.path) })),
  ...free.map(([op, path]): Rule => ({ why: `free fields: ${path.source}`, holds: (id, mutant) => op.test(id) && path.test(mutant.path) })),
  { why: 'nothing is known of the items', holds: (id, { kind, path }) => kind === 'retyped' && EMPTY.test(path) && id !== 'whatsapp.templates.sync' },
  { why: 'a list of lists passes for a list of objects without required fields', holds: (id, { kind, path }) => kind === 'retyped' && /^(whatsapp\.templates\.|database\.executeQuery)/.test(id) && OPEN_LIST.test(path) },
  { why: 'a list passes for an object without required fields', holds: (_id, { kind, path }) => kind === 'filled' && OPEN.test(path) },
]
