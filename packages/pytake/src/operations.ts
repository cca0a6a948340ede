import type { AnySpec } from '@sdk/core'
import * as auth from './auth/operations.ts'
import * as campaigns from './campaigns/operations.ts'
import * as chatbots from './chatbots/operations.ts'
import * as chatbotsFlows from './chatbots/flows/operations.ts'
import * as chatbotsNodes from './chatbots/nodes/operations.ts'
import * as contacts from './contacts/operations.ts'
import * as contactsTags from './contacts/tags/operations.ts'
import * as conversations from './conversations/operations.ts'
import * as departments from './departments/operations.ts'
import * as flows from './flows/operations.ts'
import * as organizations from './organizations/operations.ts'
import * as queue from './queue/operations.ts'
import * as queues from './queues/operations.ts'
import * as session from './session/operations.ts'
import * as system from './system/operations.ts'
import * as users from './users/operations.ts'
import * as webhooksMeta from './webhooks/meta/operations.ts'
import * as whatsapp from './whatsapp/operations.ts'
import * as whatsappTemplates from './whatsapp/templates/operations.ts'
import * as whatsappWebhook from './whatsapp/webhook/operations.ts'

export { basePath } from './vendor.ts'

/** Every operation of the package, for tools that read the declarations. */
export const operations: readonly { readonly spec: AnySpec }[] = [
  session, auth, campaigns, chatbots, chatbotsFlows, chatbotsNodes, contacts, contactsTags, conversations, departments, flows, organizations, queue,
  queues, system, users, webhooksMeta, whatsapp, whatsappTemplates, whatsappWebhook,
].flatMap((resource) => Object.values<{ readonly spec: AnySpec }>(resource))
