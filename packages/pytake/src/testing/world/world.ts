import { EventEmitter } from 'node:events'
import { manualClock, type FakeClock } from '@sdk/core/testing'
import type { AIModel } from '../../ai-assistant/models/types.ts'
import { RateLimits } from '../http/rate-limits.ts'
import type { Behaviour, FakePyTakeOptions } from '../options.ts'
import type { WorldEvents } from './events.ts'
import { Generator } from './generator.ts'
import type {
  ChallengeRow, DepartmentRow, IdentityRow, MfaMethodRow, NotificationRow, OrganizationRow, PasskeyRow, PermissionRow, PreferenceRow, QueueRow,
  RoleRow, SecretRow, SkillRow, SocialStateRow, UserRoleRow, UserRow,
} from './rows/accounts.ts'
import type {
  AlertRow, AutomationRow, CampaignRow, ChatbotRow, ContactRow, ConversationRow, ExceptionRow, ExecutionRow, FlowRow, FlowStepRow, MessageRow, NodeRow, NumberRow,
  RemoteTemplateRow, ScheduleRow, TagRow, TemplateRow, WindowRow,
} from './rows/work.ts'
import { Rooms } from './rooms.ts'
import { Table, type Stored } from './table.ts'

/** What every object of an organization has. */
interface Owned extends Stored {
  readonly organization_id?: string | null
}

/** Everything that one server stores, and what happens in it. */
export class World {
  readonly options: FakePyTakeOptions
  readonly behaviour: Behaviour
  readonly clock: FakeClock
  readonly generator: Generator
  readonly limits: RateLimits
  /** What happens; live events and deliveries listen here. */
  readonly events = new EventEmitter<WorldEvents>()
  /** What statements on other databases gave, where the caller wanted it remembered. */
  readonly queryCache = new Map<string, readonly object[]>()
  /** Number of the last notification. */
  lastNotification = 0
  /** The connections of the plain WebSocket. */
  readonly rooms = new Rooms<{ readonly send: (text: string) => void; readonly close: () => void }>()
  readonly #owned: Table<never>[] = []

  readonly organizations = new Table<OrganizationRow>()
  readonly users = this.#table<UserRow>()
  readonly skills = this.#table<SkillRow>()
  readonly departments = this.#table<DepartmentRow>()
  readonly queues = this.#table<QueueRow>()
  readonly secrets = this.#table<SecretRow>()
  readonly roles = this.#table<RoleRow>()
  readonly permissions = this.#table<PermissionRow>()
  readonly userRoles = this.#table<UserRoleRow>()
  readonly mfaMethods = this.#table<MfaMethodRow>()
  readonly passkeys = this.#table<PasskeyRow>()
  readonly challenges = this.#table<ChallengeRow>()
  readonly identities = this.#table<IdentityRow>()
  readonly socialStates = this.#table<SocialStateRow>()
  readonly notifications = this.#table<NotificationRow>()
  readonly preferences = this.#table<PreferenceRow>()
  readonly models = this.#table<AIModel>()
  readonly tags = this.#table<TagRow>()
  readonly contacts = this.#table<ContactRow>()
  readonly conversations = this.#table<ConversationRow>()
  readonly messages = this.#table<MessageRow>()
  readonly windows = this.#table<WindowRow>()
  readonly numbers = this.#table<NumberRow>()
  readonly templates = this.#table<TemplateRow>()
  /** What Meta has of them. */
  readonly remoteTemplates = this.#table<RemoteTemplateRow>()
  readonly chatbots = this.#table<ChatbotRow>()
  readonly flows = this.#table<FlowRow>()
  readonly nodes = this.#table<NodeRow>()
  readonly flowSteps = this.#table<FlowStepRow>()
  readonly campaigns = this.#table<CampaignRow>()
  readonly automations = this.#table<AutomationRow>()
  readonly executions = this.#table<ExecutionRow>()
  readonly schedules = this.#table<ScheduleRow>()
  readonly scheduleExceptions = this.#table<ExceptionRow>()
  readonly alerts = this.#table<AlertRow>()

  constructor(options: FakePyTakeOptions) {
    this.options = options
    this.behaviour = options.behaviour ?? 'declared'
    this.clock = options.clock ?? manualClock()
    this.generator = new Generator(this.clock, options.seed ?? 1)
    this.limits = new RateLimits(options.rateLimits ?? false)
  }

  get isObserved(): boolean {
    return this.behaviour === 'observed'
  }

  /** Id and dates of a new object. */
  fresh(id: string = this.generator.id()): { id: string; created_at: string; updated_at: string } {
    const stamp = this.generator.stamp()
    return { id, created_at: stamp, updated_at: stamp }
  }

  /** Marks an object as changed now. */
  touch<R extends { updated_at: string }>(row: R): R {
    row.updated_at = this.generator.stamp()
    return row
  }

  /** Removes an organization and everything that it owns. */
  removeOrganization(id: string): void {
    this.organizations.remove(id)
    for (const table of this.#owned) (table as Table<Owned>).removeWhere(({ organization_id: owner }) => owner === id)
  }

  /** A table whose objects go with their organization. */
  #table<R extends Owned>(): Table<R> {
    const table = new Table<R>()
    this.#owned.push(table as Table<never>)
    return table
  }
}
