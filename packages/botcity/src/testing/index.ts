export { manualClock, systemClock } from '@sdk/core/testing'
export type { FakeClock, FakeFault, FakeRequest, FakeServer, FaultRule, ReceivedCall } from '@sdk/core/testing'
