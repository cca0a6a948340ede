import type { FlowStep, UserProgress } from '../../onboarding/types.ts'
import { momentOf, objectOf, requiredText, textOf, type Json } from '../body.ts'
import type { FakeProgress } from '../options.ts'
import { coded, fieldRefused } from '../refusal.ts'
import { isJson } from '../body.ts'

/** A progress as answers have it. */
export type WireProgress = Omit<UserProgress, 'is_completed' | 'is_in_progress' | 'is_abandoned'>

const stepNotFound = (): Error => coded(400, 'STEP_NOT_FOUND', 'Step não existe')

/** One user's way through a flow. */
export class Progress {
  readonly wire: WireProgress
  metadata: Json
  /** Who unsubscribed, and when. */
  unsubscribed: { readonly at: string; readonly source: string } | undefined
  readonly #steps: readonly FlowStep[]
  readonly #now: () => string

  constructor(seed: FakeProgress, flow: { readonly name: string; readonly slug: string; readonly steps: readonly FlowStep[] }, now: () => string) {
    const { metadata = {}, ...given } = seed
    this.#steps = flow.steps
    this.#now = now
    this.metadata = { ...metadata }
    this.wire = {
      external_user_name: null, external_user_email: null, flow_name: flow.name, flow_slug: flow.slug, status: 'IN_PROGRESS', current_step_key: null, current_step_title: null,
      completion_percentage: 0, steps_completed: [], steps_skipped: [], step_data: {}, client_id: null, started_at: now(), completed_at: null, last_activity_at: now(),
      email_unsubscribed: false, ...structuredClone(given),
    }
    if (this.wire.email_unsubscribed) this.unsubscribed = { at: now(), source: 'api' }
    if (this.wire.current_step_key === null) this.#proceed()
  }

  startStep(body: Json): void {
    const step = this.#step(requiredText(body, 'step_key'))
    momentOf(body)
    this.#goTo(step)
    this.#touch()
  }

  completeStep(body: Json): void {
    const step = this.#step(requiredText(body, 'step_key'))
    const at = momentOf(body) ?? this.#now()
    this.#complete(step, objectOf(body, 'step_data'))
    this.#finish([{ step, at }])
  }

  completeSteps(body: Json): void {
    const { steps } = body
    if (!Array.isArray(steps)) throw fieldRefused('steps', 'Este campo é obrigatório.')
    const items = steps.map((item): { step: FlowStep; data: Json; at: string } => {
      if (!isJson(item)) throw fieldRefused('steps', 'Esperado um objeto.')
      const found = this.#steps.find((step) => step.step_key === item['step_key'])
      if (found === undefined) throw coded(400, 'VALIDATION_ERROR', `Step não existe: ${String(item['step_key'])}`)
      return { step: found, data: objectOf(item, 'step_data'), at: momentOf(item) ?? this.#now() }
    })
    for (const { step, data } of items) this.#complete(step, data)
    this.#finish(items)
  }

  skipStep(body: Json): void {
    const step = this.#step(requiredText(body, 'step_key'))
    if (!step.can_skip) throw coded(400, 'STEP_NOT_SKIPPABLE', 'Step obrigatório')
    momentOf(body)
    if (!this.wire.steps_skipped.includes(step.step_key)) this.wire.steps_skipped.push(step.step_key)
    this.#proceed()
    this.#touch()
  }

  complete(body: Json): void {
    this.wire.completed_at = momentOf(body) ?? this.#now()
    this.wire.status = 'COMPLETED'
    this.#touch()
  }

  restart(body: Json): void {
    const at = momentOf(body) ?? this.#now()
    Object.assign(this.wire, { status: 'IN_PROGRESS', completion_percentage: 0, steps_completed: [], steps_skipped: [], step_data: {}, started_at: at, completed_at: null })
    this.#proceed()
    this.#touch()
  }

  abandon(body: Json): void {
    momentOf(body)
    this.wire.status = 'ABANDONED'
    this.#touch()
  }

  updateMetadata(body: Json): void {
    if (!isJson(body['metadata'])) throw fieldRefused('metadata', 'Este campo é obrigatório.')
    momentOf(body)
    this.metadata = { ...this.metadata, ...body['metadata'] }
    this.#touch()
  }

  subscribe(unsubscribed: boolean): void {
    this.wire.email_unsubscribed = unsubscribed
    this.unsubscribed = unsubscribed ? (this.unsubscribed ?? { at: this.#now(), source: 'api' }) : undefined
  }

  #step(key: string): FlowStep {
    const found = this.#steps.find((step) => step.step_key === key)
    if (found === undefined) throw stepNotFound()
    return found
  }

  #complete({ step_key: key }: FlowStep, data: Json): void {
    const { wire } = this
    if (!wire.steps_completed.includes(key)) wire.steps_completed.push(key)
    wire.steps_skipped = wire.steps_skipped.filter((skipped) => skipped !== key)
    if (Object.keys(data).length > 0) wire.step_data[key] = data
  }

  /** Works out percentage and status after these steps were completed: the last required one ends the flow, at the latest of the times. */
  #finish(items: readonly { readonly step: FlowStep; readonly at: string }[]): void {
    const { wire } = this
    const required = this.#steps.filter((step) => step.is_required)
    const done = required.filter(({ step_key: key }) => wire.steps_completed.includes(key))
    wire.completion_percentage = required.length === 0 ? 100 : Math.round((done.length / required.length) * 100)
    if (done.length === required.length && wire.status !== 'COMPLETED' && items.some(({ step }) => step.is_required)) {
      wire.status = 'COMPLETED'
      wire.completed_at = items.map(({ at }) => at).toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? this.#now()
    }
    this.#proceed()
    this.#touch()
  }

  /** Goes to the first step that is neither completed nor skipped. */
  #proceed(): void {
    const { steps_completed: completed, steps_skipped: skipped } = this.wire
    this.#goTo(this.#steps.find(({ step_key: key }) => !completed.includes(key) && !skipped.includes(key)))
  }

  #goTo(step: FlowStep | undefined): void {
    this.wire.current_step_key = step?.step_key ?? null
    this.wire.current_step_title = step?.title ?? null
  }

  #touch(): void {
    this.wire.last_activity_at = this.#now()
  }
}

/** The progress that a start asks for. */
export function startedBy(body: Json): FakeProgress {
  const at = momentOf(body)
  return {
    external_user_id: requiredText(body, 'external_user_id'),
    external_user_name: textOf(body, 'name') || null,
    external_user_email: textOf(body, 'external_user_email') || null,
    client_id: textOf(body, 'client_id') || null,
    metadata: objectOf(body, 'metadata'),
    ...(at === undefined ? {} : { started_at: at }),
  }
}
