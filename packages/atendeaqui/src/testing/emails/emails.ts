import type { EmailCoverage, EmailPiece, EmailPreview } from '../../onboarding/types.ts'
import { flagOf, objectOf, textOf, type Json } from '../body.ts'
import type { FlowState } from '../flows/flow.ts'
import type { Progress } from '../flows/progress.ts'
import { fieldRefused } from '../refusal.ts'
import { LogStore } from './logs.ts'
import { hasSameKey, PieceStore } from './pieces.ts'
import { EVENTS, RuleStore } from './rules.ts'
import { asHtml, fillIn } from './text.ts'

type Piece = Omit<EmailPiece, 'problems' | 'history'>

/** What an e-mail is for. */
interface Occasion {
  readonly event: string
  readonly step: string
  readonly language: string
  readonly metadata: Readonly<Record<string, unknown>>
  readonly statuses: readonly string[]
}

/** Whether a piece is an approved body of an event's e-mails for every user. */
const isGeneric = ({ block, status, event_type: own, step_key: step, conditions }: Piece, event: string): boolean =>
  block === 'corpo' && status === 'approved' && (own === '' || own === event) && step === '' && Object.keys(conditions).length === 0

/** The automatic e-mails of a flow. */
export class EmailState {
  readonly rules: RuleStore
  readonly logs: LogStore
  readonly pieces: PieceStore
  readonly #flow: FlowState

  constructor(flow: FlowState, now: () => string) {
    const { email_rules: rules = [], email_logs: logs = [], email_pieces: pieces = [] } = flow.seed
    const config = (): Json => flow.settings.flow_config
    this.#flow = flow
    this.rules = new RuleStore(rules, config)
    this.logs = new LogStore(logs, now)
    this.pieces = new PieceStore(pieces, config, flow.language)
  }

  /** Makes the e-mail of an event, where an enabled rule says so. Rules that simulate, and users who get none, leave an entry that is skipped. */
  happened(event: string, progress: Progress): void {
    const rule = this.rules.all.find((candidate) => candidate.event_type === event && candidate.is_enabled)
    if (rule === undefined) return
    const { external_user_id: userId, external_user_email: email, email_unsubscribed: unsubscribed } = progress.wire
    const goesOut = rule.send_mode === 'send' && email !== null && !unsubscribed && progress.metadata['is_test'] !== true
    this.logs.add({ event_type: event, external_user_id: userId, status: !goesOut ? 'skipped' : rule.delay_minutes > 0 ? 'queued' : 'sent' })
  }

  /** Assembles an e-mail without sending it. */
  preview(body: Json): EmailPreview {
    const event = textOf(body, 'event_type')
    if (!(EVENTS as readonly string[]).includes(event)) throw fieldRefused('event_type', `"${event}" não é um escolha válido.`)
    const userId = textOf(body, 'external_user_id')
    const progress = userId === '' ? undefined : this.#flow.progressOf(userId)
    const metadata = { ...progress?.metadata, ...objectOf(body, 'metadata') }
    const wanted = textOf(body, 'language') || (typeof metadata['preferred_language'] === 'string' ? metadata['preferred_language'] : this.#flow.language)
    const statuses = flagOf(body, 'include_drafts', true) ? ['draft', 'approved'] : ['approved']
    const occasion = { event, step: textOf(body, 'step_key'), metadata, statuses }
    const language = [wanted, this.#flow.language].find((one) => this.#choose('corpo', { ...occasion, language: one }) !== undefined) ?? this.#flow.language
    const main = this.#choose('corpo', { ...occasion, language })
    if (main === undefined) return { subject: null, preheader: '', body_text: null, body_html: null, language, missing_reason: 'no approved body', pieces: [], choices: [] }
    const used = [main]
    const step = this.#flow.steps.find(({ step_key: key }) => key === (occasion.step || progress?.wire.current_step_key))
    const action = step?.step_config['action_url']
    const done = Array.isArray(body['steps_completed']) ? body['steps_completed'].length : undefined
    const values = {
      name: textOf(body, 'name') || (progress?.wire.external_user_name ?? ''), step: step?.title ?? '', link: typeof action === 'string' ? action : '', metadata,
      percentage: done === undefined ? (progress?.wire.completion_percentage ?? 0) : Math.round((done / Math.max(1, this.#flow.steps.length)) * 100),
      block: (name: string): string => {
        const piece = this.#choose(name, { ...occasion, language })
        if (piece !== undefined) used.push(piece)
        return piece === undefined ? '' : fillIn(piece.body, { ...values, block: () => '' })
      },
    }
    const text = fillIn(main.body, values).replaceAll(/\n{3,}/g, '\n\n').trim()
    return {
      subject: fillIn(main.subject, values), preheader: fillIn(main.preheader, values), body_text: text, body_html: asHtml(text), language, missing_reason: null,
      pieces: used.map(({ id, block, version, status }) => ({ id, block, version, status })),
      choices: used.map(({ id, block, conditions }) => ({ block, piece: id, reason: Object.keys(conditions).length === 0 ? 'generic' : 'conditions' })),
    }
  }

  /** Which events with a rule have a body for everybody, and what each key of pieces has. */
  coverage(language: string | null): EmailCoverage & { readonly keys: readonly object[] } {
    const pieces = this.pieces.all.filter((piece) => language === null || piece.language === language)
    const keys = pieces.filter((piece, index) => pieces.findIndex((other) => hasSameKey(piece, other)) === index)
    return {
      events_without_generic_body: this.rules.all.map(({ event_type: event }) => event).filter((event) => !pieces.some((piece) => isGeneric(piece, event))),
      keys: keys.map((piece) => {
        const same = pieces.filter((other) => hasSameKey(piece, other))
        const { block, event_type, step_key, conditions } = piece
        const approved = same.find(({ status }) => status === 'approved')
        return { block, event_type, step_key, conditions, approved_version: approved?.version ?? null, draft_id: same.find(({ status }) => status === 'draft')?.id ?? null }
      }),
    }
  }

  /** The piece that fits best: for this event, step and user rather than for any. */
  #choose(block: string, { event, step, language, metadata, statuses }: Occasion): Piece | undefined {
    const fits = (piece: Piece): boolean =>
      piece.block === block && piece.language === language && statuses.includes(piece.status) && (piece.event_type === '' || piece.event_type === event) &&
      (piece.step_key === '' || piece.step_key === step) && Object.entries(piece.conditions).every(([key, value]) => metadata[key] === value)
    const rank = (piece: Piece): number => Object.keys(piece.conditions).length * 4 + (piece.step_key === '' ? 0 : 2) + (piece.event_type === '' ? 0 : 1)
    return this.pieces.all.filter(fits).toSorted((a, b) => rank(b) - rank(a) || b.version - a.version)[0]
  }

  /** Whether a user gets the e-mails. */
  subscribe(progress: Progress, body: Json): object {
    if (typeof body['unsubscribed'] !== 'boolean') throw fieldRefused('unsubscribed', 'Este campo é obrigatório.')
    progress.subscribe(body['unsubscribed'])
    const { external_user_id: userId, email_unsubscribed: unsubscribed } = progress.wire
    if (unsubscribed) this.logs.drop(userId)
    return {
      external_user_id: userId, email_unsubscribed: unsubscribed,
      email_unsubscribed_at: progress.unsubscribed?.at ?? null, email_unsubscribed_source: progress.unsubscribed?.source ?? null,
    }
  }
}
