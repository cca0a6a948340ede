export { manualClock, systemClock } from '@sdk/core/testing'
export type { FakeClock, FakeFault, FakeRequest, FakeServer, FaultRule, ReceivedCall } from '@sdk/core/testing'
export { resetFactories } from './factories/base.ts'
export {
  makeAgentSkill, makeAuthResult, makeAvailableAgent, makeDepartment, makeNotificationLog, makeNotificationPreference, makeOrganization, makePermission,
  makeQueue, makeRole, makeSecret, makeToken, makeUser,
} from './factories/accounts.ts'
export {
  makeAlert, makeCampaign, makeChatbot, makeChatbotFlow, makeChatbotNode, makeContact, makeConversation, makeFlowAutomation, makeMessage, makeMessageTemplate,
  makeTag, makeWhatsAppNumber,
} from './factories/work.ts'
export { createFakePyTake, type FakePyTake } from './fake-pytake.ts'
export type { Behaviour, FakeNotification, FakeOrganization, FakePyTakeOptions, FakeProviderAnswer, FakeStartData, FakeTokenLifetimes, FakeUser } from './options.ts'
