import { bind, isKernel, Session, type Call, type CallOptions, type Kernel } from '@sdk/core'
import * as aiModels from './ai-assistant/models/operations.ts'
import * as aiAssistant from './ai-assistant/operations.ts'
import * as aiSettings from './ai-assistant/settings/operations.ts'
import * as flowTemplates from './ai-assistant/templates/operations.ts'
import * as alertsDashboard from './alerts-dashboard/operations.ts'
import type { AlertsDashboardResource } from './alerts-dashboard/types.ts'
import * as alertsSearch from './alerts-search/operations.ts'
import type { AlertsSearchResource } from './alerts-search/types.ts'
import * as alerts from './alerts/operations.ts'
import type { AlertsResource } from './alerts/types.ts'
import * as analytics from './analytics/operations.ts'
import type { AnalyticsResource } from './analytics/types.ts'
import * as auth from './auth/operations.ts'
import type { AuthResource } from './auth/types.ts'
import * as campaigns from './campaigns/operations.ts'
import type { CampaignsResource } from './campaigns/types.ts'
import * as chatbotFlows from './chatbots/flows/operations.ts'
import * as chatbotNodes from './chatbots/nodes/operations.ts'
import * as chatbots from './chatbots/operations.ts'
import { pytakeKernel, type PyTakeOptions } from './client-options.ts'
import * as contacts from './contacts/operations.ts'
import * as contactTags from './contacts/tags/operations.ts'
import { contextOf, type PyTakeTokens } from './context.ts'
import * as conversationWindows from './conversation-windows/operations.ts'
import type { ConversationWindowsResource } from './conversation-windows/types.ts'
import * as conversations from './conversations/operations.ts'
import type { ConversationsResource } from './conversations/types.ts'
import * as dashboard from './dashboard/operations.ts'
import type { DashboardResource } from './dashboard/types.ts'
import * as database from './database/operations.ts'
import type { DatabaseResource } from './database/types.ts'
import * as debug from './debug/operations.ts'
import type { DebugResource } from './debug/types.ts'
import * as departments from './departments/operations.ts'
import type { DepartmentsResource } from './departments/types.ts'
import * as expenses from './expenses/operations.ts'
import type { ExpensesResource } from './expenses/types.ts'
import type { AiAssistant, Chatbots, Contacts, FlowAutomations, Webhooks, WhatsApp } from './faces.ts'
import * as flowAutomations from './flow-automations/operations.ts'
import * as automationSchedule from './flow-automations/schedule/operations.ts'
import * as flows from './flows/operations.ts'
import type { FlowsResource } from './flows/types.ts'
import { bindGraphQL, type GraphQL } from './graphql/face.ts'
import * as mfa from './mfa/operations.ts'
import type { MfaResource } from './mfa/types.ts'
import * as notifications from './notifications/operations.ts'
import type { NotificationsResource } from './notifications/types.ts'
import * as oidc from './oidc/operations.ts'
import type { OidcResource } from './oidc/types.ts'
import * as organizations from './organizations/operations.ts'
import type { OrganizationsResource } from './organizations/types.ts'
import * as passkeys from './passkeys/operations.ts'
import type { PasskeysResource } from './passkeys/types.ts'
import * as permissions from './permissions/operations.ts'
import type { PermissionsResource } from './permissions/types.ts'
import * as queue from './queue/operations.ts'
import type { QueueResource } from './queue/types.ts'
import * as queues from './queues/operations.ts'
import type { QueuesResource } from './queues/types.ts'
import { createRealtime } from './realtime/create-realtime.ts'
import type { RealtimeOptions } from './realtime/options.ts'
import type { Realtime } from './realtime/realtime.ts'
import * as roles from './roles/operations.ts'
import type { RolesResource } from './roles/types.ts'
import * as saml from './saml/operations.ts'
import type { SamlResource } from './saml/types.ts'
import * as secrets from './secrets/operations.ts'
import type { SecretsResource } from './secrets/types.ts'
import type { LoginResult } from './session/login-result.ts'
import { login, logout } from './session/operations.ts'
import type { LogInInput } from './session/types.ts'
import * as social from './social/operations.ts'
import type { SocialResource } from './social/types.ts'
import * as system from './system/operations.ts'
import type { SystemResource } from './system/types.ts'
import * as templateAnalytics from './template-analytics/operations.ts'
import type { TemplateAnalyticsResource } from './template-analytics/types.ts'
import * as users from './users/operations.ts'
import type { UsersResource } from './users/types.ts'
import * as metaWebhook from './webhooks/meta/operations.ts'
import * as websocket from './websocket/operations.ts'
import type { WebsocketResource } from './websocket/types.ts'
import * as whatsappAnalytics from './whatsapp-analytics/operations.ts'
import type { WhatsappAnalyticsResource } from './whatsapp-analytics/types.ts'
import * as whatsapp from './whatsapp/operations.ts'
import * as messageTemplates from './whatsapp/templates/operations.ts'
import * as whatsappWebhook from './whatsapp/webhook/operations.ts'

/**
 * PyTake with every module as a property. Logs in by itself before the first call that needs it, and renews its tokens;
 * any number of calls share one login.
 */
export class PyTakeClient extends Session {
  readonly #bound = new Map<string, object>()

  /** @throws {ConfigurationError} an option is wrong */
  constructor(options?: PyTakeOptions | Kernel) {
    super(isKernel(options) ? options : pytakeKernel(options))
  }

  /** Logins, registrations and tokens, as the wire has them; `login()` and `logout()` of the client are what most callers want. */
  get auth(): AuthResource {
    return this.#once('auth', () => bind(this, auth))
  }

  /** Organizations: the owners of everything else. */
  get organizations(): OrganizationsResource {
    return this.#once('organizations', () => bind(this, organizations))
  }

  /** Users of the organization, and the skills of agents. */
  get users(): UsersResource {
    return this.#once('users', () => bind(this, users))
  }

  /** Departments: agents who share conversations. */
  get departments(): DepartmentsResource {
    return this.#once('departments', () => bind(this, departments))
  }

  /** Queues in which conversations wait for agents. */
  get queues(): QueuesResource {
    return this.#once('queues', () => bind(this, queues))
  }

  /** The conversations that wait. */
  get queue(): QueueResource {
    return this.#once('queue', () => bind(this, queue))
  }

  /** Contacts: whom the organization writes to. */
  get contacts(): Contacts {
    return this.#once('contacts', () => Object.assign(bind<Contacts>(this, contacts), { tags: bind(this, contactTags) }))
  }

  /** Conversations and their messages. */
  get conversations(): ConversationsResource {
    return this.#once('conversations', () => bind(this, conversations))
  }

  /** The 24-hour windows of conversations. */
  get conversationWindows(): ConversationWindowsResource {
    return this.#once('conversationWindows', () => bind(this, conversationWindows))
  }

  /** WhatsApp numbers of the organization. */
  get whatsapp(): WhatsApp {
    return this.#once('whatsapp', () => Object.assign(bind<WhatsApp>(this, whatsapp), { templates: bind(this, messageTemplates), webhook: bind(this, whatsappWebhook) }))
  }

  /** Webhooks of the whole server. */
  get webhooks(): Webhooks {
    return this.#once('webhooks', () => ({ meta: bind<Webhooks['meta']>(this, metaWebhook) }))
  }

  /** How flows fare over WhatsApp. */
  get whatsappAnalytics(): WhatsappAnalyticsResource {
    return this.#once('whatsappAnalytics', () => bind(this, whatsappAnalytics))
  }

  /** Chatbots. */
  get chatbots(): Chatbots {
    return this.#once('chatbots', () => Object.assign(bind<Chatbots>(this, chatbots), { flows: bind(this, chatbotFlows), nodes: bind(this, chatbotNodes) }))
  }

  /** Flows as the builder sees them. */
  get flows(): FlowsResource {
    return this.#once('flows', () => bind(this, flows))
  }

  /** Campaigns: one message to many contacts. */
  get campaigns(): CampaignsResource {
    return this.#once('campaigns', () => bind(this, campaigns))
  }

  /** Everything in numbers. */
  get analytics(): AnalyticsResource {
    return this.#once('analytics', () => bind(this, analytics))
  }

  /** Headline numbers. */
  get dashboard(): DashboardResource {
    return this.#once('dashboard', () => bind(this, dashboard))
  }

  /** Automations: flows that are started with many contacts. */
  get flowAutomations(): FlowAutomations {
    return this.#once('flowAutomations', () => Object.assign(bind<FlowAutomations>(this, flowAutomations), { schedule: bind(this, automationSchedule) }))
  }

  /** Secrets that flows use. */
  get secrets(): SecretsResource {
    return this.#once('secrets', () => bind(this, secrets))
  }

  /** The AI assistant, which makes flows. */
  get aiAssistant(): AiAssistant {
    return this.#once('aiAssistant', () => Object.assign(bind<AiAssistant>(this, aiAssistant), { models: bind(this, aiModels), settings: bind(this, aiSettings), templates: bind(this, flowTemplates) }))
  }

  /** Notifications of the signed-in user; servers of the main branch alone have them. */
  get notifications(): NotificationsResource {
    return this.#once('notifications', () => bind(this, notifications))
  }

  /** Roles: names for permissions. */
  get roles(): RolesResource {
    return this.#once('roles', () => bind(this, roles))
  }

  /** Permissions. */
  get permissions(): PermissionsResource {
    return this.#once('permissions', () => bind(this, permissions))
  }

  /** Templates in numbers. */
  get templateAnalytics(): TemplateAnalyticsResource {
    return this.#once('templateAnalytics', () => bind(this, templateAnalytics))
  }

  /** What messages cost. */
  get expenses(): ExpensesResource {
    return this.#once('expenses', () => bind(this, expenses))
  }

  /** Alerts about templates. */
  get alerts(): AlertsResource {
    return this.#once('alerts', () => bind(this, alerts))
  }

  /** Alerts in numbers and lists. */
  get alertsDashboard(): AlertsDashboardResource {
    return this.#once('alertsDashboard', () => bind(this, alertsDashboard))
  }

  /** Search in alerts. */
  get alertsSearch(): AlertsSearchResource {
    return this.#once('alertsSearch', () => bind(this, alertsSearch))
  }

  /** Databases that flows ask. Handles credentials: for administrators of a server. */
  get database(): DatabaseResource {
    return this.#once('database', () => bind(this, database))
  }

  /** Single sign-on by SAML. */
  get saml(): SamlResource {
    return this.#once('saml', () => bind(this, saml))
  }

  /** Single sign-on by OpenID Connect. */
  get oidc(): OidcResource {
    return this.#once('oidc', () => bind(this, oidc))
  }

  /** Second factors of the signed-in user. */
  get mfa(): MfaResource {
    return this.#once('mfa', () => bind(this, mfa))
  }

  /** Passkeys of the signed-in user. */
  get passkeys(): PasskeysResource {
    return this.#once('passkeys', () => bind(this, passkeys))
  }

  /** Logins at Google, GitHub and Microsoft. */
  get social(): SocialResource {
    return this.#once('social', () => bind(this, social))
  }

  /** How the server is. */
  get system(): SystemResource {
    return this.#once('system', () => bind(this, system))
  }

  /** The plain WebSocket in numbers. */
  get websocket(): WebsocketResource {
    return this.#once('websocket', () => bind(this, websocket))
  }

  /** How the server reads queries. */
  get debug(): DebugResource {
    return this.#once('debug', () => bind(this, debug))
  }

  /** GraphQL: every field of the schema as a method, documents of your own, and bulk mutations. Types of results are in `@sdk/pytake/graphql`. */
  get graphql(): GraphQL {
    return this.#once('graphql', () => bindGraphQL(this))
  }

  /**
   * Makes live events with the tokens of this client: new messages, typing, who is online. Nothing is connected before
   * it is needed; closing the client closes them, too. Needs the package socket.io-client, 4.8 or above.
   * @throws {ConfigurationError} an option is wrong
   */
  realtime(options?: RealtimeOptions): Realtime {
    return createRealtime(this, options)
  }

  /** The tokens in use, as plain data that can be stored and given to another client, or `undefined` before the first login. Secrets. */
  get tokens(): PyTakeTokens | undefined {
    return contextOf(this).auth.tokens
  }

  /**
   * Logs in now, whether or not there are valid tokens, and uses the new tokens from then on. Calls log in by themselves:
   * this is for finding out early that the credentials are right, and for the user that they belong to. A failure leaves
   * the tokens as they were.
   * @throws {AuthenticationError} e-mail address or password is wrong
   * @throws {AuthorizationError} the account is inactive, or locked for 30 minutes after 5 wrong passwords
   * @throws {RateLimitError} 5 logins came from this address within a minute
   * @throws {ConfigurationError} there are no credentials, neither in the call nor in the client
   */
  login(input?: LogInInput, options?: CallOptions): Call<LoginResult> {
    return login(this, input, options)
  }

  /**
   * Forgets the tokens, after telling the server, which does nothing: stolen tokens work to their end, 15 minutes and 7
   * days. The tokens are forgotten even when the server cannot be told. The next call logs in again where there are
   * credentials.
   */
  logout(options?: CallOptions): Call<void> {
    return logout(this, undefined, options)
  }

  /** A module is bound when it is first asked for. */
  #once<T extends object>(name: string, make: () => T): T {
    const found = this.#bound.get(name) ?? make()
    this.#bound.set(name, found)
    return found as T
  }
}
