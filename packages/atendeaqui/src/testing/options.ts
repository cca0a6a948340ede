import type { FakeClock } from '@sdk/core/testing'
import type { Client, TeamMember } from '../clients/types.ts'
import type { EmailLog, EmailPiece, EmailRule, FlowStep, UserProgress } from '../onboarding/types.ts'

/** An API token that the server knows. */
export interface FakeToken {
  /** The token. */
  readonly token: string
  /** Whether it may read; `true` by default. */
  readonly read?: boolean | undefined
  /** Whether it may write; `true` by default. */
  readonly write?: boolean | undefined
  /** Whether it has expired; `false` by default. */
  readonly expired?: boolean | undefined
}

/** A user of the platform, who can be a member of a client's team. */
export interface FakeUser {
  /** Id of the user. */
  readonly id: number
  /** Login name; by default the part of the address before the `@`. */
  readonly username?: string | undefined
  /** E-mail address. */
  readonly email: string
  /** Name; empty by default. */
  readonly full_name?: string | undefined
}

/** A client; what is left out is empty. */
export interface FakeClient extends Partial<Omit<Client, 'team_members' | 'team_count'>> {
  /** Name of the person or company. */
  readonly full_name: string
  /** The team, none by default. */
  readonly team_members?: readonly (Partial<TeamMember> & Pick<TeamMember, 'email'>)[] | undefined
}

/** A step; a required text by default. */
export type FakeStep = Partial<FlowStep> & Pick<FlowStep, 'step_key'>

/** Texts of a flow in another language. */
export interface FakeTranslation {
  /** Name of the flow. */
  readonly name?: string | undefined
  /** Description of the flow. */
  readonly description?: string | undefined
  /** Texts of steps by step key. */
  readonly steps?: Readonly<Record<string, Partial<Pick<FlowStep, 'title' | 'description' | 'content' | 'content_html'>>>> | undefined
}

/** A user's way through a flow; just started by default. */
export interface FakeProgress extends Partial<Omit<UserProgress, 'flow_name' | 'flow_slug' | 'is_completed' | 'is_in_progress' | 'is_abandoned'>> {
  /** The caller's own id of the user. */
  readonly external_user_id: string
  /** Data about the user. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined
}

/** Numbers of users who are not kept one by one. */
export interface FakeHistory {
  /** Users who completed the flow. */
  readonly completed?: number | undefined
  /** Users on their way. */
  readonly in_progress?: number | undefined
  /** Users who gave up. */
  readonly abandoned?: number | undefined
  /** Seconds that a completion took on average. */
  readonly seconds?: number | undefined
  /** Users who completed a step, and who left at it, by step key. */
  readonly steps?: Readonly<Record<string, { readonly completed: number; readonly dropped: number }>> | undefined
}

/** A rule; enabled and simulating by default. */
export type FakeEmailRule = Partial<EmailRule> & Pick<EmailRule, 'event_type'>

/** An e-mail that was made, and what its reader did. */
export interface FakeEmailLog extends Omit<EmailLog, 'id' | 'created_at'> {
  /** Id of the entry; counted by default. */
  readonly id?: number | undefined
  /** When the entry was made; now by default. */
  readonly created_at?: string | undefined
  /** Whether it was opened; `false` by default. */
  readonly opened?: boolean | undefined
  /** Whether a link in it was clicked; `false` by default. */
  readonly clicked?: boolean | undefined
  /** Whether it came back; `false` by default. */
  readonly bounced?: boolean | undefined
}

/** A piece of text; a draft for everybody by default. */
export type FakeEmailPiece = Partial<Omit<EmailPiece, 'problems' | 'history'>> & Pick<EmailPiece, 'block' | 'body'>

/** A flow. */
export interface FakeFlow {
  /** Slug. */
  readonly slug: string
  /** Key of the public operations. */
  readonly key: string
  /** Name; the slug by default. */
  readonly name?: string | undefined
  /** Description; empty by default. */
  readonly description?: string | undefined
  /** Whether users can start it; `true` by default. */
  readonly is_active?: boolean | undefined
  /** Language of the texts; `pt-BR` by default. */
  readonly default_language?: string | undefined
  /** Texts in other languages. */
  readonly translations?: Readonly<Record<string, FakeTranslation>> | undefined
  /** The steps in their order; none by default. */
  readonly steps?: readonly FakeStep[] | undefined
  /** Free settings, e-mail settings included; `{ email_blocks: ['corpo'] }` by default. */
  readonly flow_config?: Readonly<Record<string, unknown>> | undefined
  /** Origins that may use the public operations, by the header `Origin`; all, and none, by default. */
  readonly allowed_origins?: readonly string[] | undefined
  /** Users on their way. */
  readonly progress?: readonly FakeProgress[] | undefined
  /** Numbers of further users. */
  readonly history?: FakeHistory | undefined
  /** E-mail rules. */
  readonly email_rules?: readonly FakeEmailRule[] | undefined
  /** E-mails made so far. */
  readonly email_logs?: readonly FakeEmailLog[] | undefined
  /** Pieces of text. */
  readonly email_pieces?: readonly FakeEmailPiece[] | undefined
}

/** How a fake AtendeAqui server is set up. */
export interface FakeAtendeAquiOptions {
  /** The tokens that it knows; `fake-api-token` with all rights by default. */
  readonly tokens?: readonly FakeToken[] | undefined
  /** The flows; by default one with the slug `meu-flow`, the key `fake-flow-key` and the steps `welcome`, `config` and, optional, `tour`. */
  readonly flows?: readonly FakeFlow[] | undefined
  /** The clients; none by default. */
  readonly clients?: readonly FakeClient[] | undefined
  /** The users of the platform; none by default. */
  readonly users?: readonly FakeUser[] | undefined
  /** Most items on a page, whatever is asked for; 50 by default. */
  readonly maxPageSize?: number | undefined
  /** How lists are answered: `envelope`, the default, has `count`, `next` and `previous`; `array` is the items alone. */
  readonly lists?: 'envelope' | 'array' | undefined
  /** The time; by default a clock that starts at 2026-01-01T00:00:00Z and that only `advance` moves. */
  readonly clock?: FakeClock | undefined
}
