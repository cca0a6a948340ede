import type { FakeClock } from '@sdk/core/testing'
import type { Contact } from '../contacts/types.ts'
import type { Conversation, Message } from '../conversations/types.ts'
import type { Department } from '../departments/types.ts'
import type { Queue } from '../queues/types.ts'
import type { MessageTemplate } from '../whatsapp/templates/types.ts'
import type { WhatsAppNumber } from '../whatsapp/types.ts'

/** Whether the fake works as the interface promises, or has the real server's bugs too. */
export type Behaviour = 'declared' | 'observed'

/** A user who is there from the start. */
export interface FakeUser {
  readonly email: string
  readonly password: string
  /** `Ana Admin` by default. */
  readonly full_name?: string | undefined
  /** `super_admin`, `org_admin`, `agent` or `viewer`; `org_admin` by default. */
  readonly role?: string | undefined
  readonly id?: string | undefined
}

/** The organization that is there from the start. */
export interface FakeOrganization {
  readonly name?: string | undefined
  readonly id?: string | undefined
  /** What messages may cost in a month, in US dollars; no limit by default. */
  readonly monthly_limit_usd?: number | undefined
}

/** What a user is notified of. */
export interface FakeNotification {
  readonly message: string
  /** `custom` by default. */
  readonly notification_type?: string | undefined
  /** `in_app` by default. */
  readonly channel?: string | undefined
  readonly subject?: string | null | undefined
}

/** What the organization has from the start, besides its users. Make the objects with the factories: `makeContact({ name: 'João' })`. */
export interface FakeStartData {
  readonly departments?: readonly Department[] | undefined
  readonly queues?: readonly Queue[] | undefined
  readonly numbers?: readonly WhatsAppNumber[] | undefined
  readonly templates?: readonly MessageTemplate[] | undefined
  /** Their `tags` are made as well. What is counted of messages is counted anew. */
  readonly contacts?: readonly Contact[] | undefined
  readonly conversations?: readonly Conversation[] | undefined
  /** Messages of conversations that are given, too; inbound ones open the 24-hour window. */
  readonly messages?: readonly Message[] | undefined
}

/** How long tokens can be used, in seconds of the server's clock. */
export interface FakeTokenLifetimes {
  /** 900 by default. */
  readonly accessSeconds?: number | undefined
  /** 604800, seven days, by default. */
  readonly refreshSeconds?: number | undefined
}

/** What an AI provider says to a key: it is wrong, its quota is used up, its limit is reached, or something else fails. */
export type FakeProviderAnswer = 'refused' | 'quota' | 'limited' | 'failing'

/** How a fake PyTake is set up. */
export interface FakePyTakeOptions {
  /** Where ids come from: the same number gives the same ones. 1 by default. */
  readonly seed?: number | undefined
  /** The time for dates and expiries; by default a clock that only {@link FakeClock.advance} moves, from 2026-01-01T00:00:00Z on. */
  readonly clock?: FakeClock | undefined
  /**
   * `declared`, the default, lets every operation work as typed. `observed` has the bugs of the develop build as well: the operations
   * whose documentation says that they fail do so, with the real status, and without the effects that the real ones do not have.
   * The notifications and `chatbots.flows.update` answer 404 and 405 then: they belong to the main build.
   */
  readonly behaviour?: Behaviour | undefined
  /** The organization that is there from the start; `Acme Ltda` by default. */
  readonly organization?: FakeOrganization | undefined
  /** The users of that organization; by default one administrator, `ana@acme.example` with the password `Secret123`. `fake.userId` and `fake.credentials` are those of the first one. */
  readonly users?: readonly FakeUser[] | undefined
  /** What the organization has from the start, besides its users; nothing by default. */
  readonly start?: FakeStartData | undefined
  readonly tokenLifetimes?: FakeTokenLifetimes | undefined
  /** Whether logins, refreshes and registrations are limited as on the real server: 5 and 10 in a minute, 3 in an hour. `false` by default. */
  readonly rateLimits?: boolean | undefined
  /** What AI providers say to keys, by key; every other key works. */
  readonly apiKeys?: Readonly<Record<string, FakeProviderAnswer>> | undefined
  /** Databases that statements can be run on, by name: each gives the rows of a statement. None by default. */
  readonly databases?: Readonly<Record<string, (statement: string) => readonly Readonly<Record<string, unknown>>[]>> | undefined
  /** The token by which `webhooks.meta.verify` knows its own server; `fake-verify-token` by default. */
  readonly metaVerifyToken?: string | undefined
}
