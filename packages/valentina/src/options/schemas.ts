import * as v from 'valibot'

/** Values of companies. */
export const CompanyOptionsSchema = v.object({
  /** Permissions of keys. */
  CompanyPermission: v.array(v.string()),
  /** Values of `permission_manage_campaign`. */
  PermissionManageCampaign: v.array(v.string()),
  /** Values of `permission_manage_npc`. */
  PermissionManageNPC: v.array(v.string()),
  /** Values of `permission_grant_xp`. */
  PermissionsGrantXP: v.array(v.string()),
  /** Values of `permission_free_trait_changes`. */
  PermissionsFreeTraitChanges: v.array(v.string()),
  /** Values of `permission_recoup_xp`. */
  PermissionsRecoupXP: v.array(v.string()),
})

/** Values of characters and of the catalog. */
export const CharacterOptionsSchema = v.object({
  /** How abilities of generated characters are spread. */
  AbilityFocus: v.array(v.string()),
  /** Levels of generated characters. */
  AutoGenExperienceLevel: v.array(v.string()),
  /** Orders of traits. */
  BlueprintTraitOrderBy: v.array(v.string()),
  /** Classes. */
  CharacterClass: v.array(v.string()),
  /** Whether a character lives. */
  CharacterStatus: v.array(v.string()),
  /** Who plays a character. */
  CharacterType: v.array(v.string()),
  /** Editions. */
  GameVersion: v.array(v.string()),
  /** Creeds of hunters; a character's creed may be another text. */
  HunterCreed: v.array(v.string()),
  /** Kinds of hunters' edges. */
  HunterEdgeType: v.array(v.string()),
  /** Kinds of inventory items. */
  InventoryItemType: v.array(v.string()),
  /** Kinds of specialties. */
  SpecialtyType: v.array(v.string()),
  /** Currencies. */
  TraitModifyCurrency: v.array(v.string()),
  /** Kinds of renown. */
  WerewolfRenown: v.array(v.string()),
  /** Addresses of lists that belong here, by name; they hold the text `{company_id}`. */
  _related: v.record(v.string(), v.string()),
})

/** How characters are generated. */
export const AutogenerationOptionsSchema = v.object({
  /** Which rolls give which class, as text such as `MORTAL: 0-59`. */
  CharacterClassPercentileChance: v.array(v.string()),
})

/** Values of users. */
export const UserOptionsSchema = v.object({
  /** Where identities come from. */
  IdentityProvider: v.array(v.string()),
  /** What `identify` can do. */
  IdentityResolution: v.array(v.string()),
  /** Roles. */
  UserRole: v.array(v.string()),
})

/** Values of dice rolls. */
export const GameplayOptionsSchema = v.object({
  /** Sides of dice. */
  DiceSize: v.array(v.number()),
  /** How rolls end. */
  RollResultType: v.array(v.string()),
})

/** Values of assets. */
export const AssetOptionsSchema = v.object({
  /** Kinds of assets. */
  AssetType: v.array(v.string()),
})

/** Values of audit logs. */
export const AuditLogOptionsSchema = v.object({
  /** Kinds of objects. */
  AuditEntityType: v.array(v.string()),
  /** What can be done. */
  AuditOperation: v.array(v.string()),
})

/** Every list of values that the server knows. New groups and lists may appear. */
export const OptionsSchema = v.object({
  /** Of companies. */
  companies: CompanyOptionsSchema,
  /** Of characters and of the catalog. */
  characters: CharacterOptionsSchema,
  /** Of the generation of characters. */
  character_autogeneration: AutogenerationOptionsSchema,
  /** Of users. */
  users: UserOptionsSchema,
  /** Of dice rolls. */
  gameplay: GameplayOptionsSchema,
  /** Of assets. */
  assets: AssetOptionsSchema,
  /** Of audit logs. */
  audit_logs: AuditLogOptionsSchema,
})
