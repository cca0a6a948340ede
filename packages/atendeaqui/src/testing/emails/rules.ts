import type { EmailRule } from '../../onboarding/types.ts'
import { choiceOf, flagOf, isJson, wholeOf, type Json } from '../body.ts'
import type { FakeEmailRule } from '../options.ts'
import { fieldRefused, notFound } from '../refusal.ts'

/** The events that a rule can be about. */
export const EVENTS = ['flow_started', 'step_completed', 'step_stalled', 'reminder', 'flow_completed'] as const

const NEW: Omit<EmailRule, 'id' | 'event_type'> = {
  is_enabled: true, send_mode: 'simulate', email_provider_config: null, delay_minutes: 0, reminder_after_hours: null, max_reminders: null, send_only_business_hours: false,
}

/** The e-mail rules of a flow. */
export class RuleStore {
  readonly all: EmailRule[]
  readonly #config: () => Json
  #made = 0

  constructor(seeds: readonly FakeEmailRule[], config: () => Json) {
    this.#config = config
    this.all = seeds.map((seed) => ({ id: ++this.#made, ...NEW, ...seed }))
    this.#made = Math.max(0, ...this.all.map(({ id }) => id))
  }

  create(body: Json): EmailRule {
    if (body['event_type'] === undefined) throw fieldRefused('event_type', 'Este campo é obrigatório.')
    const event = choiceOf(body, 'event_type', EVENTS, 'flow_started')
    if (this.all.some((rule) => rule.event_type === event)) throw fieldRefused('event_type', 'Já existe uma regra para este evento.')
    const rule = this.#changed({ id: this.#made + 1, event_type: event, ...NEW }, body)
    this.#made += 1
    this.all.push(rule)
    return rule
  }

  update(id: string, body: Json): EmailRule {
    const rule = this.#rule(id)
    return Object.assign(rule, this.#changed(rule, body))
  }

  remove(id: string): void {
    this.all.splice(this.all.indexOf(this.#rule(id)), 1)
  }

  #rule(id: string): EmailRule {
    const found = this.all.find((rule) => String(rule.id) === id)
    if (found === undefined) throw notFound()
    return found
  }

  #changed(rule: EmailRule, body: Json): EmailRule {
    const changed: EmailRule = {
      ...rule,
      is_enabled: flagOf(body, 'is_enabled', rule.is_enabled),
      send_mode: choiceOf(body, 'send_mode', ['simulate', 'send'], rule.send_mode as 'simulate' | 'send'),
      delay_minutes: 'delay_minutes' in body ? (wholeOf(body, 'delay_minutes') ?? 0) : rule.delay_minutes,
      send_only_business_hours: flagOf(body, 'send_only_business_hours', rule.send_only_business_hours),
    }
    for (const field of ['email_provider_config', 'reminder_after_hours', 'max_reminders'] as const) if (field in body) changed[field] = wholeOf(body, field)
    if (changed.event_type === 'reminder' && changed.reminder_after_hours === null) throw fieldRefused('reminder_after_hours', 'Obrigatório para lembretes.')
    if (changed.send_mode === 'send') this.#mustBeAbleToSend(changed)
    return changed
  }

  #mustBeAbleToSend(rule: EmailRule): void {
    const { email_provider_config: provider, email_from_name: sender, email_brand: brand } = this.#config()
    if ((rule.email_provider_config ?? provider ?? null) === null) throw fieldRefused('send_mode', 'Configure um provedor de e-mail.')
    if ((sender ?? '') === '') throw fieldRefused('send_mode', 'Configure email_from_name no flow.')
    if (!isJson(brand) || (brand['footer'] ?? '') === '') throw fieldRefused('send_mode', 'Configure email_brand.footer no flow.')
  }
}
