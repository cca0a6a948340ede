import type { Stored } from './table.ts'

/** What the server writes down about most objects. */
export interface Dated extends Stored {
  readonly date_created: string
  date_modified: string
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The audiences of ID tokens, by provider. */
export interface Audiences {
  apple?: readonly string[]
  google?: readonly string[]
}

export interface DeveloperRow extends Dated {
  username: string
  email: string
  is_global_admin: boolean
  api_key: string | null
  /** Keys that were replaced and still work for a while, with the time until which they do. */
  former_keys: { readonly key: string; readonly until: number }[]
  key_generated: string | null
  provider_audiences: Audiences | null
}

export type Permission = 'USER' | 'ADMIN' | 'OWNER' | 'REVOKE'

export interface PermissionRow extends Stored {
  readonly developer_id: string
  readonly company_id: string
  permission: Permission
}

export interface CompanySettings {
  readonly id: string
  character_autogen_xp_cost: number
  character_autogen_num_choices: number
  character_autogen_starting_points: number
  permission_manage_campaign: string
  permission_manage_npc: string
  permission_grant_xp: string
  permission_free_trait_changes: string
  permission_recoup_xp: string
}

export interface CompanyRow extends Dated {
  name: string
  description: string | null
  email: string
  resources_modified_at: string
  settings: CompanySettings
  /** What a create with broken settings leaves behind. */
  broken: boolean
}

export type Provider = 'apple' | 'google' | 'discord' | 'github'

export type Profile = { readonly id: string; readonly email: string | null } & { readonly [name: string]: Json }

export interface UserRow extends Dated {
  readonly company_id: string
  name_first: string | null
  name_last: string | null
  username: string
  email: string
  role: string
  lifetime_xp: number
  lifetime_cool_points: number
  profiles: Partial<Record<Provider, Profile>>
  avatar_asset_id: string | null
  /** What was hidden when the user was. */
  readonly hidden_along: Stored[]
}

export interface ExperienceRow extends Stored {
  readonly user_id: string
  readonly campaign_id: string
  xp_current: number
  xp_total: number
  cool_points: number
}

export interface QuickrollRow extends Dated {
  readonly user_id: string
  name: string
  description: string
  trait_ids: readonly string[]
}

/** The kinds of objects that notes and assets belong to. */
export type ParentKind = 'campaign' | 'book' | 'chapter' | 'character' | 'user'

export interface NoteRow extends Dated {
  readonly company_id: string
  readonly parent: ParentKind
  readonly parent_id: string
  title: string
  content: string
}

export interface AssetRow extends Dated {
  readonly company_id: string
  readonly parent: ParentKind
  readonly parent_id: string
  readonly asset_type: string
  readonly mime_type: string
  readonly original_filename: string
  readonly public_url: string
  readonly uploaded_by_id: string | null
}

export interface CampaignRow extends Dated {
  readonly company_id: string
  name: string
  description: string | null
  in_game_date: string | null
  desperation: number
  danger: number
}

export interface BookRow extends Dated {
  readonly campaign_id: string
  name: string
  description: string | null
  number: number
}

export interface ChapterRow extends Dated {
  readonly book_id: string
  name: string
  description: string | null
  number: number
  character_ids: readonly string[]
}

export interface SpecialtyRow {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly description: string | null
}

export interface VampireRow {
  clan_id: string
  generation: number | null
  sire: string | null
  bane_name: string | null
  bane_description: string | null
  compulsion_name: string | null
  compulsion_description: string | null
}

export interface WerewolfRow {
  tribe_id: string
  auspice_id: string
  pack_name: string | null
}

export interface CharacterRow extends Dated {
  readonly company_id: string
  readonly campaign_id: string
  readonly character_class: string
  readonly game_version: string
  name_first: string
  name_last: string
  name_nick: string | null
  type: string
  status: string
  starting_points: number
  age: number | null
  date_of_birth: string | null
  biography: string | null
  demeanor: string | null
  nature: string | null
  concept_id: string | null
  is_temporary: boolean
  date_killed: string | null
  user_creator_id: string | null
  user_player_id: string | null
  specialties: readonly SpecialtyRow[]
  vampire: VampireRow | null
  werewolf: WerewolfRow | null
  mage: { sphere: string | null; tradition: string | null } | null
  hunter: { creed: string | null } | null
  /** The clock when it was made. */
  readonly created_ms: number
}

export interface InventoryRow extends Dated {
  readonly character_id: string
  name: string
  description: string | null
  type: string
}

export interface CharacterTraitRow extends Dated {
  readonly character_id: string
  readonly trait_id: string
  value: number
  /** Raises for XP: the value before each, and when. */
  raises: { readonly from: number; readonly at: number }[]
}

export interface ChargenRow extends Dated {
  readonly company_id: string
  readonly user_id: string
  readonly campaign_id: string
  readonly expires_at: string
  readonly expires_ms: number
  readonly character_ids: readonly string[]
}

export interface DiceRow extends Dated {
  readonly company_id: string
  readonly difficulty: number | null
  readonly dice_size: number
  readonly num_dice: number
  readonly num_desperation_dice: number
  readonly result: { readonly [name: string]: Json }
  readonly comment: string | null
  readonly trait_ids: readonly string[]
  readonly user_id: string | null
  readonly character_id: string | null
  readonly campaign_id: string | null
}

export interface AuditRow extends Stored {
  readonly date_created: string
  readonly created_ms: number
  readonly developer_id: string
  /** The entry as it is answered, with the details of the request. */
  readonly entry: { readonly [name: string]: Json }
}
