export { manualClock, systemClock } from '@sdk/core/testing'
export type { FakeClock, FakeFault, FakeRequest, FakeServer, FaultRule, ReceivedCall } from '@sdk/core/testing'
export type {
  AuspiceRow, CategoryRow, ClanRow, ConceptRow, FakeCatalog, GiftRow, NameDescription, PowerRow, SectionRow, SubcategoryRow, TermRow, TraitRow, TribeRow,
} from './catalog/models.ts'
export { resetFactories } from './factories/base.ts'
export { makeBook, makeBookDetail, makeCampaign, makeChapter, makeChapterDetail, makeDiceRoll, makeDiceRollResult } from './factories/campaigns.ts'
export {
  makeCharacterConcept, makeConceptSpecialty, makeDictionaryTerm, makeGiftAttributes, makeNameDescription, makeSheetSection, makeTrait, makeTraitCategory, makeTraitPower,
  makeTraitSubcategory, makeVampireClan, makeWerewolfAuspice, makeWerewolfTribe,
} from './factories/catalog.ts'
export {
  makeBulkAssignResult, makeBulkAssignTraitFailure, makeBulkAssignTraitSuccess, makeCharacter, makeCharacterDetail, makeCharacterTrait, makeChargenSession, makeFullSheet,
  makeFullSheetCategory, makeFullSheetCharacterTrait, makeFullSheetSection, makeFullSheetSubcategory, makeHunterAttributes, makeInventoryItem, makeMageAttributes, makeSpecialty,
  makeTraitValueOption, makeTraitValueOptions, makeVampireAttributes, makeWerewolfAttributes,
} from './factories/characters.ts'
export {
  makeAuditLog, makeAuditLogDetail, makeCompany, makeCompanyPermissionGrant, makeCompanySettings, makeDeveloper, makeDeveloperNewKey, makeMeDeveloper, makeMeNewKey,
  makeNewCompany, makeNewCompanyAdminUser, makeNewKeyCompany, makeRollStatistics, makeServerLogEntry, makeSystemHealth, makeTopTrait,
} from './factories/companies.ts'
export { makeOptions } from './factories/options.ts'
export {
  makeAdminUser, makeAppleProfile, makeAsset, makeCampaignExperience, makeDiscordProfile, makeGithubProfile, makeGoogleProfile, makeIdentityResult, makeNote, makeQuickRoll,
  makeUser, makeUserDetail, makeUserLookupResult,
} from './factories/users.ts'
export { createFakeValentina, type FakeValentina } from './fake-valentina.ts'
export type { Behaviour, FakeDeveloper, FakeIdentity, FakeRateLimit, FakeValentinaOptions, RatePolicy } from './options.ts'
export { idToken, type IdTokenClaims } from './rules/identities.ts'
export type { Audiences, Provider } from './world/rows.ts'
