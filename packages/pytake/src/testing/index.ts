export { manualClock, systemClock } from '@sdk/core/testing'
export type { FakeClock, FakeFault, FakeRequest, FakeServer, FaultRule, ReceivedCall } from '@sdk/core/testing'
export { createFakePyTake, type FakePyTake } from './fake-pytake.ts'
export type { Behaviour, FakeNotification, FakeOrganization, FakePyTakeOptions, FakeProviderAnswer, FakeTokenLifetimes, FakeUser } from './options.ts'
