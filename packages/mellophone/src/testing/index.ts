export { manualClock, systemClock } from '@sdk/core/testing'
export type { FakeClock, FakeFault, FakeRequest, FakeServer, FaultRule, ReceivedCall } from '@sdk/core/testing'
export { createFakeMellophone, type FakeMellophone } from './fake-mellophone.ts'
export type { LockoutEntry } from './lockouts.ts'
export type { Behaviour, FakeMellophoneOptions, RaceOutcome, SettingName } from './options.ts'
export type {
  FakeHttpServer, FakeLdapServer, FakeProcedure, FakeProvider, FakeSqlServer, FakeSqlServerExt, FakeUser, FakeXmlFile, ProcedureCall,
  ProcedureResult,
} from './providers/options.ts'
export type { FakeSession } from './sessions.ts'
export type { FakeSettings } from './settings.ts'
