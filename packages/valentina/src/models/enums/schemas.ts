import { openEnum } from '@sdk/core'

/** Role of a user in a company. `UNAPPROVED` users wait for an admin, `DEACTIVATED` ones may not act. */
export const UserRoleSchema = /* @__PURE__ */ openEnum(['ADMIN', 'STORYTELLER', 'PLAYER', 'UNAPPROVED', 'DEACTIVATED'])

/** What a developer's key may do in a company. `REVOKE` takes the permission away. */
export const CompanyPermissionSchema = /* @__PURE__ */ openEnum(['USER', 'ADMIN', 'OWNER', 'REVOKE'])

/** Who may write campaigns, books and chapters: every user, or storytellers and admins. */
export const PermissionManageCampaignSchema = /* @__PURE__ */ openEnum(['UNRESTRICTED', 'STORYTELLER'])

/** Who may write NPC characters: every user, or storytellers and admins. */
export const PermissionManageNPCSchema = /* @__PURE__ */ openEnum(['UNRESTRICTED', 'STORYTELLER'])

/** Whose experience a player may change: everybody's, their own, nobody's. */
export const PermissionGrantXPSchema = /* @__PURE__ */ openEnum(['UNRESTRICTED', 'PLAYER', 'STORYTELLER'])

/** When a player may change traits without cost: always, on the first day of the character, never. */
export const PermissionFreeTraitChangesSchema = /* @__PURE__ */ openEnum(['UNRESTRICTED', 'WITHIN_24_HOURS', 'STORYTELLER'])

/** Whether lowering a trait gives experience back: yes, no, or down to where it stood an hour ago. */
export const PermissionRecoupXPSchema = /* @__PURE__ */ openEnum(['UNRESTRICTED', 'DENIED', 'WITHIN_SESSION'])

/** What a character is. */
export const CharacterClassSchema = /* @__PURE__ */ openEnum(['VAMPIRE', 'WEREWOLF', 'MAGE', 'HUNTER', 'GHOUL', 'MORTAL'])

/** Who plays a character. Players do not see those of the type `STORYTELLER`. */
export const CharacterTypeSchema = /* @__PURE__ */ openEnum(['PLAYER', 'NPC', 'STORYTELLER'])

/** Whether a character lives. */
export const CharacterStatusSchema = /* @__PURE__ */ openEnum(['ALIVE', 'DEAD'])

/** Edition of the rules. */
export const GameVersionSchema = /* @__PURE__ */ openEnum(['V4', 'V5'])

/** Kind of an inventory item. */
export const InventoryItemTypeSchema = /* @__PURE__ */ openEnum(['BOOK', 'CONSUMABLE', 'ENCHANTED', 'EQUIPMENT', 'OTHER', 'WEAPON'])

/** What a change of a trait is paid with: nothing, the player's experience in the campaign, the character's starting points. */
export const TraitModifyCurrencySchema = /* @__PURE__ */ openEnum(['NO_COST', 'XP', 'STARTING_POINTS'])

/** Kind of a specialty. */
export const SpecialtyTypeSchema = /* @__PURE__ */ openEnum(['ACTION', 'OTHER', 'PASSIVE', 'RITUAL', 'SPELL'])

/** Kind of a hunter's edge. */
export const HunterEdgeTypeSchema = /* @__PURE__ */ openEnum(['ASSETS', 'APTITUDES', 'ENDOWMENTS'])

/** Kind of a werewolf's renown. */
export const WerewolfRenownSchema = /* @__PURE__ */ openEnum(['HONOR', 'GLORY', 'WISDOM'])

/** How a generated character's points are spread over abilities. */
export const AbilityFocusSchema = /* @__PURE__ */ openEnum(['JACK_OF_ALL_TRADES', 'BALANCED', 'SPECIALIST'])

/** How experienced a generated character is. */
export const AutoGenExperienceLevelSchema = /* @__PURE__ */ openEnum(['NEW', 'INTERMEDIATE', 'ADVANCED', 'ELITE'])

/** Order of traits: by name, or as on the character sheet. */
export const BlueprintTraitOrderBySchema = /* @__PURE__ */ openEnum(['NAME', 'SHEET'])

/** How a roll ended; `OTHER` where the rules do not tell. */
export const RollResultTypeSchema = /* @__PURE__ */ openEnum(['SUCCESS', 'FAILURE', 'BOTCH', 'CRITICAL', 'OTHER'])

/** Kind of an asset. The server accepts images only. */
export const AssetTypeSchema = /* @__PURE__ */ openEnum(['image', 'text', 'audio', 'video', 'document', 'archive', 'other'])

/** Where an identity comes from. */
export const IdentityProviderSchema = /* @__PURE__ */ openEnum(['apple', 'google', 'discord', 'github'])

/** What `identify` did: found the identity, added it to the user with its e-mail address, made a user. */
export const IdentityResolutionSchema = /* @__PURE__ */ openEnum(['matched', 'linked', 'created'])

/** Kind of the catalog object that a term was made from. */
export const DictionarySourceTypeSchema = /* @__PURE__ */ openEnum(['trait', 'clan', 'tribe', 'auspice', 'trait_subcategory'])

/** What was done. */
export const AuditOperationSchema = /* @__PURE__ */ openEnum(['CREATE', 'UPDATE', 'DELETE'])

/** Kind of the object that was written. */
export const AuditEntityTypeSchema = /* @__PURE__ */ openEnum([
  'ASSET', 'BOOK', 'CAMPAIGN', 'CHAPTER', 'CHARACTER', 'CHARACTER_INVENTORY', 'CHARACTER_TRAIT',
  'CHARGEN_SESSION', 'COMPANY', 'DEVELOPER', 'DICTIONARY_TERM', 'EXPERIENCE', 'NOTE', 'QUICKROLL', 'USER',
])

/** Severity of a log entry. */
export const LogLevelSchema = /* @__PURE__ */ openEnum(['TRACE', 'DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'])

/** What an audit log can hold besides. */
export const AuditLogIncludeSchema = /* @__PURE__ */ openEnum(['request_details'])

/** What a user can come with. */
export const UserIncludeSchema = /* @__PURE__ */ openEnum(['quickrolls', 'notes', 'assets', 'characters'])

/** What a character can come with. */
export const CharacterIncludeSchema = /* @__PURE__ */ openEnum(['traits', 'inventory', 'notes', 'assets'])

/** What a book can come with. */
export const BookIncludeSchema = /* @__PURE__ */ openEnum(['chapters', 'notes', 'assets'])

/** What a chapter can come with. */
export const ChapterIncludeSchema = /* @__PURE__ */ openEnum(['notes', 'assets'])

/** Whether a part of the server works. */
export const HealthStatusSchema = /* @__PURE__ */ openEnum(['online', 'offline'])

/** Which way a value would change. */
export const ValueDirectionSchema = /* @__PURE__ */ openEnum(['increase', 'decrease'])
