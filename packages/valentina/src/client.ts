import { isKernel, KERNEL, Session, type Kernel } from '@sdk/core'
import * as booksOperations from './books/operations.ts'
import { pagingAliases as booksAliases } from './books/paging-aliases.ts'
import type { BooksScope, ScopedBooksResource } from './books/types.ts'
import { bound, type Binding } from './bound.ts'
import * as campaignsOperations from './campaigns/operations.ts'
import { pagingAliases as campaignsAliases } from './campaigns/paging-aliases.ts'
import type { CampaignsResource } from './campaigns/types.ts'
import * as chaptersOperations from './chapters/operations.ts'
import { pagingAliases as chaptersAliases } from './chapters/paging-aliases.ts'
import type { ChaptersScope, ScopedChaptersResource } from './chapters/types.ts'
import * as autogenOperations from './character-autogen/operations.ts'
import type { CharacterAutogenResource, CharacterAutogenScope, ScopedCharacterAutogenResource } from './character-autogen/types.ts'
import * as blueprintOperations from './character-blueprint/operations.ts'
import { pagingAliases as blueprintAliases } from './character-blueprint/paging-aliases.ts'
import type { CharacterBlueprintResource } from './character-blueprint/types.ts'
import * as traitsOperations from './character-traits/operations.ts'
import { pagingAliases as traitsAliases } from './character-traits/paging-aliases.ts'
import type { CharacterTraitsScope, ScopedCharacterTraitsResource } from './character-traits/types.ts'
import * as charactersOperations from './characters/operations.ts'
import { pagingAliases as charactersAliases } from './characters/paging-aliases.ts'
import type { CharactersResource, CharactersScope, ScopedCharactersResource } from './characters/types.ts'
import { setApiKey, valentinaKernel, type ValentinaOptions } from './client-options.ts'
import * as companies from './companies/operations.ts'
import { pagingAliases as companiesAliases } from './companies/paging-aliases.ts'
import type { CompaniesResource } from './companies/types.ts'
import { forgetDefaultClient, setDefaultClient } from './default-client/registry.ts'
import * as developer from './developer/operations.ts'
import type { DeveloperResource } from './developer/types.ts'
import * as diceRollsOperations from './dice-rolls/operations.ts'
import { pagingAliases as diceRollsAliases } from './dice-rolls/paging-aliases.ts'
import type { DiceRollsResource } from './dice-rolls/types.ts'
import * as dictionaryOperations from './dictionary/operations.ts'
import { pagingAliases as dictionaryAliases } from './dictionary/paging-aliases.ts'
import type { DictionaryResource } from './dictionary/types.ts'
import * as globalAdmin from './global-admin/operations.ts'
import { pagingAliases as globalAdminAliases } from './global-admin/paging-aliases.ts'
import type { GlobalAdminResource } from './global-admin/types.ts'
import * as identity from './identity/operations.ts'
import type { IdentityResource } from './identity/types.ts'
import * as optionsOperations from './options/operations.ts'
import type { OptionsResource } from './options/types.ts'
import { scopeOf, type ActingScope, type CompanyScope, type OptionalCampaignScope, type ScopeRules, type UsersScope } from './scopes.ts'
import * as system from './system/operations.ts'
import type { SystemResource } from './system/types.ts'
import { byAppleId, byDiscordId, byEmail, byGithubId, byGoogleId, type UserLookup } from './user-lookup/by.ts'
import * as userLookup from './user-lookup/operations.ts'
import * as usersOperations from './users/operations.ts'
import { pagingAliases as usersAliases } from './users/paging-aliases.ts'
import type { UsersResource } from './users/types.ts'

/** Options of a client. */
export interface ValentinaClientOptions extends ValentinaOptions {
  /** `false` keeps the client from becoming the one that the functions of `@sdk/valentina/default-client` use. Default `true`. */
  readonly setAsDefault?: boolean | undefined
}

const CATALOG_PAGE = 1000

/**
 * Valentina Noir with every resource. Resources inside of a company are made with a scope, which says for which company
 * and for whom they work; each call can say otherwise.
 */
export class ValentinaClient extends Session {
  #companies: CompaniesResource | undefined
  #developer: DeveloperResource | undefined
  #globalAdmin: GlobalAdminResource | undefined
  #identity: IdentityResource | undefined
  #system: SystemResource | undefined
  #userLookup: UserLookup | undefined

  /** @throws {ConfigurationError} an option is missing or wrong */
  constructor(options?: ValentinaClientOptions | Kernel) {
    const { setAsDefault = true, ...rest } = isKernel(options) ? { setAsDefault: false } : (options ?? {})
    super(isKernel(options) ? options : valentinaKernel(rest))
    if (typeof setAsDefault !== 'boolean') throw this.configurationError("The option 'setAsDefault' must be true or false")
    if (!setAsDefault) return
    setDefaultClient(this)
    this[KERNEL].shared.onClose.push(() => forgetDefaultClient(this))
  }

  /** Companies. Each call names its company: no default fills it in. */
  get companies(): CompaniesResource {
    return (this.#companies ??= bound(this, companies, { aliases: companiesAliases }))
  }

  /** The developer whom the API key belongs to. */
  get developer(): DeveloperResource {
    return (this.#developer ??= bound(this, developer))
  }

  /** Developers, users of all companies and server logs, for global admins. `get`, `create` and so on mean developers. */
  get globalAdmin(): GlobalAdminResource {
    return (this.#globalAdmin ??= bound(this, globalAdmin, { aliases: globalAdminAliases }))
  }

  /** Who somebody is, by the token of an identity provider. In the client's `defaultCompanyId`, unless the call names another company. */
  get identity(): IdentityResource {
    return (this.#identity ??= bound(this, identity))
  }

  /** The server's health. */
  get system(): SystemResource {
    return (this.#system ??= bound(this, system))
  }

  /** People in all companies that the key can see. */
  get userLookup(): UserLookup {
    return (this.#userLookup ??= Object.assign(bound<UserLookup>(this, userLookup), {
      byEmail: byEmail.bind(undefined, this), byDiscordId: byDiscordId.bind(undefined, this), byGoogleId: byGoogleId.bind(undefined, this),
      byGithubId: byGithubId.bind(undefined, this), byAppleId: byAppleId.bind(undefined, this),
    }))
  }

  /**
   * The users of a company: profiles, roles, approval, experience, quick rolls, notes, assets.
   * @throws {ConfigurationError} there is no company
   */
  users(scope?: UsersScope): UsersResource {
    return this.#scoped(usersOperations, { resource: 'users' }, scope, { aliases: usersAliases })
  }

  /**
   * The campaigns of a company, with notes and assets.
   * @throws {ConfigurationError} there is no company or no acting user
   */
  campaigns(scope?: ActingScope): CampaignsResource {
    return this.#scoped(campaignsOperations, { resource: 'campaigns', acting: true }, scope, { aliases: campaignsAliases })
  }

  /**
   * The books of a campaign, with notes and assets.
   * @throws {ConfigurationError} there is no company, acting user or campaign
   */
  books(scope: ActingScope & BooksScope): ScopedBooksResource {
    return this.#scoped(booksOperations, { resource: 'books', acting: true, required: ['campaign_id'] }, scope, { aliases: booksAliases })
  }

  /**
   * The chapters of a book, with notes and assets.
   * @throws {ConfigurationError} there is no company, acting user, campaign or book
   */
  chapters(scope: ActingScope & ChaptersScope): ScopedChaptersResource {
    return this.#scoped(chaptersOperations, { resource: 'chapters', acting: true, required: ['campaign_id', 'book_id'] }, scope, { aliases: chaptersAliases })
  }

  /**
   * The characters of a company, with sheets, inventories, notes and assets. With a campaign, lists are of that campaign
   * and new characters go there, unless the call says otherwise.
   * @throws {ConfigurationError} there is no company or no acting user
   */
  characters(scope: ActingScope & CharactersScope): ScopedCharactersResource
  characters(scope?: OptionalCampaignScope): CharactersResource
  characters(scope?: OptionalCampaignScope): CharactersResource | ScopedCharactersResource {
    return this.#scoped(charactersOperations, { resource: 'characters', acting: true, optional: ['campaign_id'] }, scope, { aliases: charactersAliases })
  }

  /**
   * The traits of a character. The campaign is not needed; one that is given is not sent.
   * @throws {ConfigurationError} there is no company, acting user or character
   */
  characterTraits(scope: OptionalCampaignScope & CharacterTraitsScope): ScopedCharacterTraitsResource {
    const rules = { resource: 'characterTraits', acting: true, required: ['character_id'], optional: ['campaign_id'] }
    return this.#scoped(traitsOperations, rules, scope, { aliases: traitsAliases })
  }

  /**
   * Characters made at random. With a campaign, they are for that campaign unless the call says otherwise.
   * @throws {ConfigurationError} there is no company or no acting user
   */
  characterAutogen(scope: ActingScope & CharacterAutogenScope): ScopedCharacterAutogenResource
  characterAutogen(scope?: OptionalCampaignScope): CharacterAutogenResource
  characterAutogen(scope?: OptionalCampaignScope): CharacterAutogenResource | ScopedCharacterAutogenResource {
    return this.#scoped(autogenOperations, { resource: 'characterAutogen', acting: true, optional: ['campaign_id'] }, scope)
  }

  /**
   * The catalog behind characters: sections, categories and traits of sheets, concepts, clans, tribes, auspices.
   * @throws {ConfigurationError} there is no company
   */
  characterBlueprint(scope?: CompanyScope): CharacterBlueprintResource {
    return this.#scoped(blueprintOperations, { resource: 'characterBlueprint' }, scope, { aliases: blueprintAliases, pageSize: CATALOG_PAGE })
  }

  /**
   * The dictionary of a company, with the terms of the catalog.
   * @throws {ConfigurationError} there is no company
   */
  dictionary(scope?: CompanyScope): DictionaryResource {
    return this.#scoped(dictionaryOperations, { resource: 'dictionary' }, scope, { aliases: dictionaryAliases, pageSize: CATALOG_PAGE })
  }

  /**
   * Dice rolls.
   * @throws {ConfigurationError} there is no company or no acting user
   */
  diceRolls(scope?: ActingScope): DiceRollsResource {
    return this.#scoped(diceRollsOperations, { resource: 'diceRolls', acting: true }, scope, { aliases: diceRollsAliases })
  }

  /**
   * The lists of values that the server knows.
   * @throws {ConfigurationError} there is no company
   */
  options(scope?: CompanyScope): OptionsResource {
    return this.#scoped(optionsOperations, { resource: 'options' }, scope)
  }

  /**
   * Sends another API key from now on, also from clients made by `with()`.
   * @throws {ConfigurationError} it is no text, or empty
   */
  setApiKey(apiKey: string): void {
    setApiKey(this, apiKey)
  }

  #scoped<T extends object>(operations: object, rules: ScopeRules, scope: object | undefined, binding?: Binding): T {
    return bound<T>(this, operations, { ...binding, scope: scopeOf(this, scope, rules) })
  }
}
