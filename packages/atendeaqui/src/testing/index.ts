export { createFakeAtendeAqui, type FakeAtendeAqui } from './fake-atendeaqui.ts'
export type {
  FakeAtendeAquiOptions, FakeClient, FakeEmailLog, FakeEmailPiece, FakeEmailRule, FakeFlow, FakeHistory, FakeProgress, FakeStep, FakeToken, FakeTranslation, FakeUser,
} from './options.ts'
export { manualClock, systemClock, type FakeClock, type FakeFault, type FaultRule, type ReceivedCall } from '@sdk/core/testing'
