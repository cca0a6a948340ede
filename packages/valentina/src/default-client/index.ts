import type { ScopedBooksResource } from '../books/types.ts'
import type { CampaignsResource } from '../campaigns/types.ts'
import type { ScopedChaptersResource } from '../chapters/types.ts'
import type { CharacterAutogenResource, CharacterAutogenScope, ScopedCharacterAutogenResource } from '../character-autogen/types.ts'
import type { CharacterBlueprintResource } from '../character-blueprint/types.ts'
import type { ScopedCharacterTraitsResource } from '../character-traits/types.ts'
import type { CharactersResource, CharactersScope, ScopedCharactersResource } from '../characters/types.ts'
import type { ValentinaClient } from '../client.ts'
import type { CompaniesResource } from '../companies/types.ts'
import type { DeveloperResource } from '../developer/types.ts'
import type { DiceRollsResource } from '../dice-rolls/types.ts'
import type { DictionaryResource } from '../dictionary/types.ts'
import type { GlobalAdminResource } from '../global-admin/types.ts'
import type { IdentityResource } from '../identity/types.ts'
import type { OptionsResource } from '../options/types.ts'
import type { ActingScope, CompanyScope, OptionalCampaignScope, UsersScope } from '../scopes.ts'
import type { SystemResource } from '../system/types.ts'
import type { UserLookup } from '../user-lookup/by.ts'
import type { UsersResource } from '../users/types.ts'
import { getDefaultClient } from './registry.ts'

export { getDefaultClient } from './registry.ts'

type Scope<Resource extends 'books' | 'chapters' | 'characterTraits'> = Parameters<ValentinaClient[Resource]>[0]

/** `companies` of the default client. @throws {ConfigurationError} there is no default client */
export const companiesService = (): CompaniesResource => getDefaultClient().companies

/** `developer` of the default client. @throws {ConfigurationError} there is no default client */
export const developerService = (): DeveloperResource => getDefaultClient().developer

/** `globalAdmin` of the default client. @throws {ConfigurationError} there is no default client */
export const globalAdminService = (): GlobalAdminResource => getDefaultClient().globalAdmin

/** `identity` of the default client. @throws {ConfigurationError} there is no default client */
export const identityService = (): IdentityResource => getDefaultClient().identity

/** `system` of the default client. @throws {ConfigurationError} there is no default client */
export const systemService = (): SystemResource => getDefaultClient().system

/** `userLookup` of the default client. @throws {ConfigurationError} there is no default client */
export const userLookupService = (): UserLookup => getDefaultClient().userLookup

/** `users` of the default client. @throws {ConfigurationError} there is no default client or no company */
export const usersService = (scope?: UsersScope): UsersResource => getDefaultClient().users(scope)

/** `campaigns` of the default client. @throws {ConfigurationError} there is no default client, or the scope lacks something */
export const campaignsService = (scope?: ActingScope): CampaignsResource => getDefaultClient().campaigns(scope)

/** `books` of the default client. @throws {ConfigurationError} there is no default client, or the scope lacks something */
export const booksService = (scope: Scope<'books'>): ScopedBooksResource => getDefaultClient().books(scope)

/** `chapters` of the default client. @throws {ConfigurationError} there is no default client, or the scope lacks something */
export const chaptersService = (scope: Scope<'chapters'>): ScopedChaptersResource => getDefaultClient().chapters(scope)

/** `characters` of the default client. @throws {ConfigurationError} there is no default client, or the scope lacks something */
export function charactersService(scope: ActingScope & CharactersScope): ScopedCharactersResource
export function charactersService(scope?: OptionalCampaignScope): CharactersResource
export function charactersService(scope?: OptionalCampaignScope): CharactersResource | ScopedCharactersResource {
  return getDefaultClient().characters(scope)
}

/** `characterTraits` of the default client. @throws {ConfigurationError} there is no default client, or the scope lacks something */
export const characterTraitsService = (scope: Scope<'characterTraits'>): ScopedCharacterTraitsResource => getDefaultClient().characterTraits(scope)

/** `characterAutogen` of the default client. @throws {ConfigurationError} there is no default client, or the scope lacks something */
export function characterAutogenService(scope: ActingScope & CharacterAutogenScope): ScopedCharacterAutogenResource
export function characterAutogenService(scope?: OptionalCampaignScope): CharacterAutogenResource
export function characterAutogenService(scope?: OptionalCampaignScope): CharacterAutogenResource | ScopedCharacterAutogenResource {
  return getDefaultClient().characterAutogen(scope)
}

/** `characterBlueprint` of the default client. @throws {ConfigurationError} there is no default client or no company */
export const characterBlueprintService = (scope?: CompanyScope): CharacterBlueprintResource => getDefaultClient().characterBlueprint(scope)

/** `dictionary` of the default client. @throws {ConfigurationError} there is no default client or no company */
export const dictionaryService = (scope?: CompanyScope): DictionaryResource => getDefaultClient().dictionary(scope)

/** `diceRolls` of the default client. @throws {ConfigurationError} there is no default client, or the scope lacks something */
export const diceRollsService = (scope?: ActingScope): DiceRollsResource => getDefaultClient().diceRolls(scope)

/**
 * `diceRolls` of the default client, as the first client spelt it.
 * @deprecated Use `diceRollsService`.
 */
export const dicreollsService = diceRollsService

/** `options` of the default client. @throws {ConfigurationError} there is no default client or no company */
export const optionsService = (scope?: CompanyScope): OptionsResource => getDefaultClient().options(scope)
