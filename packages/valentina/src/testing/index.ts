export { manualClock, systemClock } from '@sdk/core/testing'
export type { FakeClock, FakeFault, FakeRequest, FakeServer, FaultRule, ReceivedCall } from '@sdk/core/testing'
export type {
  AuspiceRow, CategoryRow, ClanRow, ConceptRow, FakeCatalog, GiftRow, NameDescription, PowerRow, SectionRow, SubcategoryRow, TermRow, TraitRow, TribeRow,
} from './catalog/models.ts'
export { createFakeValentina, type FakeValentina } from './fake-valentina.ts'
export type { Behaviour, FakeDeveloper, FakeIdentity, FakeRateLimit, FakeValentinaOptions, RatePolicy } from './options.ts'
export { idToken, type IdTokenClaims } from './rules/identities.ts'
export type { Audiences, Provider } from './world/rows.ts'
