import type { FlowStep } from '../../onboarding/types.ts'
import type { Json } from '../body.ts'
import { EmailState } from '../emails/emails.ts'
import type { FakeFlow } from '../options.ts'
import { coded } from '../refusal.ts'
import { numbersOf, type Numbers } from './numbers.ts'
import { Progress, startedBy } from './progress.ts'
import { changedSettings, type FlowSettings } from './settings.ts'

/** A flow with its users and e-mails. */
export class FlowState {
  readonly seed: FakeFlow
  readonly steps: readonly FlowStep[]
  readonly progress: Progress[]
  readonly emails: EmailState
  settings: FlowSettings
  readonly #id: number
  readonly #now: () => string

  constructor(seed: FakeFlow, id: number, now: () => string) {
    const { slug, name = slug, description = '', is_active = true, flow_config = { email_blocks: ['corpo'] } } = seed
    this.seed = seed
    this.#id = id
    this.#now = now
    this.settings = {
      name, description, is_active, step_stalled_after_hours: null, email_deadline_days: null, auto_abandon_on_deadline: false, flow_config: structuredClone(flow_config) as Json,
    }
    this.steps = (seed.steps ?? []).map((step, index) => ({
      title: step.step_key, description: '', order: index + 1, is_required: true, can_skip: false, step_type: 'INFO', step_config: {}, content: '', content_html: '', ...step,
    }))
    this.progress = (seed.progress ?? []).map((one) => this.#progressOf(one))
    this.emails = new EmailState(this, now)
  }

  get language(): string {
    return this.seed.default_language ?? 'pt-BR'
  }

  /** Starts the flow, or gives the progress of a user who has started. */
  start(body: Json): { readonly progress: Progress; readonly isNew: boolean } {
    const wanted = startedBy(body)
    const found = this.progress.find(({ wire }) => wire.external_user_id === wanted.external_user_id)
    if (found !== undefined) return { progress: found, isNew: false }
    if (!this.settings.is_active) throw coded(404, 'FLOW_NOT_FOUND', 'Flow não encontrado')
    const progress = this.#progressOf(wanted)
    this.progress.push(progress)
    return { progress, isNew: true }
  }

  /** The progress of a user. */
  progressOf(userId: string): Progress {
    const found = this.progress.find(({ wire }) => wire.external_user_id === userId)
    if (found === undefined) throw coded(404, 'PROGRESS_NOT_FOUND', 'Progresso não encontrado')
    return found
  }

  update(body: Json): void {
    this.settings = changedSettings(this.settings, body)
  }

  /** Texts and steps in a language; the default one where there is no other. */
  structure(language: string): object {
    const { translations = {} } = this.seed
    const { name = this.settings.name, description = this.settings.description, steps = {} } = (Object.hasOwn(translations, language) ? translations[language] : undefined) ?? {}
    return {
      name, description, flow_type: 'LINEAR', default_language: this.language, available_languages: [this.language, ...Object.keys(translations)],
      step_count: this.steps.length, flow_config: this.settings.flow_config, steps: this.steps.map((step) => ({ ...step, ...steps[step.step_key] })),
    }
  }

  numbers(): Numbers {
    return numbersOf(this.steps, this.progress.map(({ wire }) => wire), this.seed.history)
  }

  /** What lists of flows say. */
  summary(): object {
    const { total_starts, completion_rate } = this.numbers()
    return { id: this.#id, slug: this.seed.slug, name: this.settings.name, is_active: this.settings.is_active, total_starts, completion_rate }
  }

  /** The flow with its settings. */
  detail(): object {
    const { step_stalled_after_hours, email_deadline_days, auto_abandon_on_deadline, flow_config, description } = this.settings
    return { ...this.summary(), description, step_stalled_after_hours, email_deadline_days, auto_abandon_on_deadline, flow_config }
  }

  #progressOf(seed: ConstructorParameters<typeof Progress>[0]): Progress {
    return new Progress(seed, { name: this.settings.name, slug: this.seed.slug, steps: this.steps }, this.#now)
  }
}
