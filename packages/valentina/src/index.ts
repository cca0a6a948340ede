export {
  AbortError, ApiError, BadRequestError, Call, ConfigurationError, ConnectionError, Download, OffsetPage, PagePromise, RedirectError, RequestSummary,
  RequestValidationError, ResponseParseError, ResponseValidationError, SdkError, Session, TimeoutError,
} from '@sdk/core'
export type {
  ApiResponse, CallEvent, CallOptions, ClientOptions, ExtraRequest, Issue, Logger, Middleware, MiddlewareContext, OpenEnum, Progress, RateLimitPolicy, RateLimitState,
  RawRequest, Sent, SharedOptions, TimeoutKind, TlsOptions, Transport, UploadContent, UploadData, UploadPath, UploadSource, ValidateMode, WalkOptions,
  WithOptions, WithResponse,
} from '@sdk/core'
export type {
  Book, BookDetail, BooksResource, BooksScope, CreateBookInput, CreateBookNoteInput, DeleteBookAssetInput, DeleteBookInput, DeleteBookNoteInput,
  GetBookAssetInput, GetBookInput, GetBookNoteInput, ListBookAssetsInput, ListBookNotesInput, ListBooksInput, RenumberBookInput,
  ScopedBooksResource, ScopedCreateBookInput, ScopedCreateBookNoteInput, ScopedDeleteBookAssetInput, ScopedDeleteBookInput,
  ScopedDeleteBookNoteInput, ScopedGetBookAssetInput, ScopedGetBookInput, ScopedGetBookNoteInput, ScopedListBookAssetsInput,
  ScopedListBookNotesInput, ScopedListBooksInput, ScopedRenumberBookInput, ScopedUpdateBookInput, ScopedUpdateBookNoteInput,
  ScopedUploadBookAssetInput, UpdateBookInput, UpdateBookNoteInput, UploadBookAssetInput,
} from './books/types.ts'
export type {
  Campaign, CampaignsResource, CreateCampaignInput, CreateCampaignNoteInput, DeleteCampaignAssetInput, DeleteCampaignInput,
  DeleteCampaignNoteInput, GetCampaignAssetInput, GetCampaignInput, GetCampaignNoteInput, GetCampaignStatisticsInput, ListCampaignAssetsInput,
  ListCampaignNotesInput, ListCampaignsInput, UpdateCampaignInput, UpdateCampaignNoteInput, UploadCampaignAssetInput,
} from './campaigns/types.ts'
export type {
  Chapter, ChapterDetail, ChaptersResource, ChaptersScope, CreateChapterInput, CreateChapterNoteInput, DeleteChapterAssetInput, DeleteChapterInput,
  DeleteChapterNoteInput, GetChapterAssetInput, GetChapterInput, GetChapterNoteInput, ListChapterAssetsInput, ListChapterNotesInput,
  ListChaptersInput, RenumberChapterInput, ScopedChaptersResource, ScopedCreateChapterInput, ScopedCreateChapterNoteInput,
  ScopedDeleteChapterAssetInput, ScopedDeleteChapterInput, ScopedDeleteChapterNoteInput, ScopedGetChapterAssetInput, ScopedGetChapterInput,
  ScopedGetChapterNoteInput, ScopedListChapterAssetsInput, ScopedListChapterNotesInput, ScopedListChaptersInput, ScopedRenumberChapterInput,
  ScopedUpdateChapterInput, ScopedUpdateChapterNoteInput, ScopedUploadChapterAssetInput, UpdateChapterInput, UpdateChapterNoteInput,
  UploadChapterAssetInput,
} from './chapters/types.ts'
export type {
  CharacterAutogenResource, CharacterAutogenScope, ChargenSession, FinalizeChargenSessionInput, GenerateCharacterInput, GetChargenSessionInput,
  ListChargenSessionsInput, ScopedCharacterAutogenResource, ScopedGenerateCharacterInput, ScopedStartChargenSessionInput, StartChargenSessionInput,
} from './character-autogen/types.ts'
export type {
  CharacterBlueprintResource, CharacterConcept, ConceptSpecialty, GetCategoryInput, GetConceptInput, GetSectionInput, GetSubcategoryInput,
  GetTraitInput, GetVampireClanInput, GetWerewolfAuspiceInput, GetWerewolfTribeInput, GiftAttributes, ListCategoriesInput, ListConceptsInput,
  ListSectionsInput, ListSubcategoriesInput, ListTraitsInput, ListVampireClansInput, ListWerewolfAuspicesInput, ListWerewolfTribesInput,
  NameDescription, SheetSection, Trait, TraitCategory, TraitPower, TraitSubcategory, VampireClan, WerewolfAuspice, WerewolfTribe,
} from './character-blueprint/types.ts'
export type {
  AssignTraitInput, BulkAssignResult, BulkAssignTraitFailure, BulkAssignTraitSuccess, BulkAssignTraitsInput, ChangeTraitValueInput, CharacterTrait,
  CharacterTraitsResource, CharacterTraitsScope, CreateCustomTraitInput, DeleteCharacterTraitInput, GetCharacterTraitInput, GetValueOptionsInput,
  ListCharacterTraitsInput, ScopedAssignTraitInput, ScopedBulkAssignTraitsInput, ScopedChangeTraitValueInput, ScopedCharacterTraitsResource,
  ScopedCreateCustomTraitInput, ScopedDeleteCharacterTraitInput, ScopedGetCharacterTraitInput, ScopedGetValueOptionsInput,
  ScopedListCharacterTraitsInput, TraitAssignment, TraitValueOption, TraitValueOptions,
} from './character-traits/types.ts'
export type {
  Character, CharacterDetail, CharacterTraitCreate, CharactersResource, CharactersScope, CreateCharacterInput, CreateCharacterNoteInput,
  CreateInventoryItemInput, DeleteCharacterAssetInput, DeleteCharacterInput, DeleteCharacterNoteInput, DeleteInventoryItemInput, FullSheet,
  FullSheetCategory, FullSheetCharacterTrait, FullSheetSection, FullSheetSubcategory, GetCharacterAssetInput, GetCharacterInput,
  GetCharacterNoteInput, GetCharacterStatisticsInput, GetFullSheetCategoryInput, GetFullSheetInput, GetInventoryItemInput, HunterAttributes,
  HunterAttributesInput, InventoryItem, ListCharacterAssetsInput, ListCharacterNotesInput, ListCharactersInput, ListInventoryInput, MageAttributes,
  MageAttributesInput, ScopedCharactersResource, ScopedCreateCharacterInput, Specialty, UpdateCharacterInput, UpdateCharacterNoteInput,
  UpdateInventoryItemInput, UploadCharacterAssetInput, VampireAttributes, VampireAttributesCreate, VampireAttributesPatch, WerewolfAttributes,
  WerewolfAttributesCreate, WerewolfAttributesPatch,
} from './characters/types.ts'
export { ValentinaClient, type ValentinaClientOptions } from './client.ts'
export type { ValentinaOptions } from './client-options.ts'
export type {
  CompaniesResource, Company, CompanySettings, CompanySettingsInput, CreateCompanyInput, DeleteCompanyInput, GetCompanyInput,
  GetCompanyStatisticsInput, GrantAccessInput, ListCompaniesInput, ListCompanyAuditLogsInput, NewCompany, NewCompanyAdminUser, UpdateCompanyInput,
} from './companies/types.ts'
export type { DeveloperResource, GetMeInput, MeDeveloper, MeNewKey, RegenerateApiKeyInput, UpdateMeInput } from './developer/types.ts'
export type {
  CreateDiceRollInput, CreateFromQuickrollInput, DiceRoll, DiceRollResult, DiceRollsResource, GetDiceRollInput, ListDiceRollsInput,
} from './dice-rolls/types.ts'
export type {
  CreateDictionaryTermInput, DeleteDictionaryTermInput, DictionaryResource, DictionaryTerm, GetDictionaryTermInput, ListDictionaryTermsInput,
  UpdateDictionaryTermInput,
} from './dictionary/types.ts'
export {
  AuthenticationError, AuthorizationError, ConflictError, NotFoundError, RateLimitError, ServerError, UnprocessableEntityError, ValentinaError,
  ValentinaError as APIError, ValidationError, type InvalidParameter, type Problem,
} from './errors.ts'
export type {
  AdminUser, CreateAdminUserInput, CreateApiKeyInput, CreateDeveloperInput, DeleteAdminUserInput, DeleteDeveloperInput, Developer, DeveloperNewKey,
  DownloadLogsInput, GetAdminUserInput, GetDeveloperInput, GlobalAdminResource, ListAdminUsersInput, ListDeveloperAuditLogsInput,
  ListDevelopersInput, NewKeyCompany, ServerLogEntry, TailLogsInput, UpdateAdminUserInput, UpdateDeveloperInput,
} from './global-admin/types.ts'
export type { IdentifyInput, IdentityResource, IdentityResult } from './identity/types.ts'
export type {
  AbilityFocus, AssetType, AuditEntityType, AuditLogInclude, AuditOperation, AutoGenExperienceLevel, BlueprintTraitOrderBy, BookInclude,
  ChapterInclude, CharacterClass, CharacterInclude, CharacterStatus, CharacterType, CompanyPermission, DictionarySourceType, GameVersion,
  HealthStatus, HunterEdgeType, IdentityProvider, IdentityResolution, InventoryItemType, LogLevel, PermissionFreeTraitChanges, PermissionGrantXP,
  PermissionManageCampaign, PermissionManageNPC, PermissionRecoupXP, RollResultType, SpecialtyType, TraitModifyCurrency, UserInclude, UserRole,
  ValueDirection, WerewolfRenown,
} from './models/enums/types.ts'
export type {
  Asset, AuditLog, AuditLogDetail, CompanyPermissionGrant, Note, ProviderAudiences, ProviderAudiencesInput, RollStatistics, TopTrait,
} from './models/shared/types.ts'
export type {
  AssetOptions, AuditLogOptions, AutogenerationOptions, CharacterOptions, CompanyOptions, GameplayOptions, GetOptionsInput, Options,
  OptionsResource, UserOptions,
} from './options/types.ts'
export type { ActingScope, CompanyScope, OptionalCampaignScope, UsersScope } from './scopes.ts'
export { createValentinaSession, setApiKey } from './session/index.ts'
export type { HealthInput, SystemHealth, SystemResource } from './system/types.ts'
export type { LookupInput, UserLookupResource, UserLookupResult } from './user-lookup/types.ts'
export type { ByAppleIdInput, ByDiscordIdInput, ByEmailInput, ByGithubIdInput, ByGoogleIdInput, UserLookup } from './user-lookup/by.ts'
export type {
  AddCoolPointsInput, AddXpInput, AppleProfile, ApproveUserInput, CampaignExperience, CreateQuickrollInput, CreateUserInput, CreateUserNoteInput,
  DeleteAvatarInput, DeleteQuickrollInput, DeleteUserAssetInput, DeleteUserInput, DeleteUserNoteInput, DenyUserInput, DiscordProfile,
  GetExperienceInput, GetQuickrollInput, GetUserAssetInput, GetUserInput, GetUserNoteInput, GetUserStatisticsInput, GithubProfile, GoogleProfile,
  LinkIdentityInput, ListQuickrollsInput, ListUnapprovedUsersInput, ListUserAssetsInput, ListUserNotesInput, ListUsersInput, MergeUsersInput,
  QuickRoll, RemoveXpInput, UnlinkIdentityInput, UpdateQuickrollInput, UpdateUserInput, UpdateUserNoteInput, UploadAvatarInput,
  UploadUserAssetInput, User, UserDetail, UserRoleInput, UsersResource,
} from './users/types.ts'
