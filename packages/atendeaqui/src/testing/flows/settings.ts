import { flagOf, isJson, requiredText, textOf, wholeOf, type Json } from '../body.ts'
import { fieldRefused } from '../refusal.ts'

/** What `updateFlow` can change. */
export interface FlowSettings {
  name: string
  description: string
  is_active: boolean
  step_stalled_after_hours: number | null
  email_deadline_days: number | null
  auto_abandon_on_deadline: boolean
  flow_config: Json
}

const EMAIL_KEYS: Readonly<Record<string, (body: Json, field: string) => unknown>> = {
  email_provider_config: wholeOf,
  email_from_name: textOf,
  email_blocks: listOf,
  email_dimensions: listOf,
  email_message_stream: textOf,
  email_brand(body, field) {
    if (!isJson(body[field])) throw fieldRefused(field, 'Esperado um objeto.')
    return body[field]
  },
}

function listOf(body: Json, field: string): unknown {
  const value = body[field]
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) throw fieldRefused(field, 'Esperada uma lista de textos.')
  return value
}

/** The settings with the changes of a body; each e-mail setting is a key of `flow_config`, which `null` removes. */
export function changedSettings(settings: FlowSettings, body: Json): FlowSettings {
  const out: FlowSettings = { ...settings }
  if ('name' in body) out.name = requiredText(body, 'name')
  if ('description' in body) out.description = textOf(body, 'description')
  if ('is_active' in body) out.is_active = flagOf(body, 'is_active', true)
  if ('step_stalled_after_hours' in body) out.step_stalled_after_hours = wholeOf(body, 'step_stalled_after_hours')
  if ('email_deadline_days' in body) out.email_deadline_days = wholeOf(body, 'email_deadline_days')
  if ('auto_abandon_on_deadline' in body) out.auto_abandon_on_deadline = flagOf(body, 'auto_abandon_on_deadline', false)
  if ('flow_config' in body) {
    if (!isJson(body['flow_config'])) throw fieldRefused('flow_config', 'Esperado um objeto.')
    out.flow_config = body['flow_config']
  }
  const config = { ...out.flow_config }
  for (const [field, read] of Object.entries(EMAIL_KEYS)) {
    if (!(field in body)) continue
    if (body[field] === null) delete config[field]
    else config[field] = read(body, field)
  }
  return { ...out, flow_config: config }
}
