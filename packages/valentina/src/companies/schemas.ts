import * as v from 'valibot'
import { whole } from '../fields.ts'
import {
  PermissionFreeTraitChangesSchema, PermissionGrantXPSchema, PermissionManageCampaignSchema, PermissionManageNPCSchema, PermissionRecoupXPSchema,
  UserRoleSchema,
} from '../models/enums/schemas.ts'
import { company_id, date_created, date_modified, description, id, name } from '../parts.ts'

/** How a company is played. */
export const CompanySettingsSchema = v.object({
  id,
  /** Experience that a session of character generation costs, 0 to 100. */
  character_autogen_xp_cost: v.number(),
  /** Characters to choose from in such a session, 1 to 10. */
  character_autogen_num_choices: v.number(),
  /** Starting points of generated characters, 0 to 100. */
  character_autogen_starting_points: v.number(),
  /** Who may write campaigns, books and chapters. */
  permission_manage_campaign: PermissionManageCampaignSchema,
  /** Who may write NPC characters. */
  permission_manage_npc: PermissionManageNPCSchema,
  /** Whose experience players may change. */
  permission_grant_xp: PermissionGrantXPSchema,
  /** When players may change traits without cost. */
  permission_free_trait_changes: PermissionFreeTraitChangesSchema,
  /** Whether lowering a trait gives experience back; holds for everybody. */
  permission_recoup_xp: PermissionRecoupXPSchema,
})

/** A company: a group of players with its users, campaigns and characters. */
export const CompanySchema = v.object({
  id, date_created, date_modified, name, description,
  /** E-mail address; may be empty. */
  email: v.string(),
  /** When anything in the company was last written, RFC 3339. Tells whether what was read before is still right. */
  resources_modified_at: v.string(),
  /** How many campaigns it has. */
  num_campaigns: v.number(),
  /** How many characters of players it has. */
  num_player_characters: v.number(),
  /** How many characters only storytellers see. */
  num_storyteller_characters: v.number(),
  /** How many NPC characters it has. */
  num_npc_characters: v.number(),
  /** How many users it has. */
  num_users: v.number(),
  /** How it is played. */
  settings: CompanySettingsSchema,
})

/** The user that comes with a new company. */
export const NewCompanyAdminUserSchema = v.object({
  id, date_created, date_modified,
  /** User name: that of the developer. */
  username: v.string(),
  /** E-mail address: that of the developer. */
  email: v.string(),
  /** Role: `ADMIN`. */
  role: UserRoleSchema,
  company_id,
})

/** A new company and its first user. */
export const NewCompanySchema = v.object({
  /** The company. */
  company: CompanySchema,
  /** Its first user, made from the developer's name and address: an admin to act for. */
  admin_user: NewCompanyAdminUserSchema,
})

/** Settings to change, or settings of a new company. They are checked here: the server fails on wrong ones, and can leave half a company behind. */
export const CompanySettingsInputSchema = v.strictObject({
  /** Experience that a session of character generation costs, 0 to 100. Default of a new company: 10. */
  character_autogen_xp_cost: v.optional(/* @__PURE__ */ whole(0, 100)),
  /** Characters to choose from in such a session, 1 to 10. Default of a new company: 3. */
  character_autogen_num_choices: v.optional(/* @__PURE__ */ whole(1, 10)),
  /** Starting points of generated characters, 0 to 100. Default of a new company: 0. */
  character_autogen_starting_points: v.optional(/* @__PURE__ */ whole(0, 100)),
  /** Who may write campaigns, books and chapters. Default of a new company: `UNRESTRICTED`. */
  permission_manage_campaign: v.optional(v.picklist(['UNRESTRICTED', 'STORYTELLER'])),
  /** Who may write NPC characters. Default of a new company: `UNRESTRICTED`. */
  permission_manage_npc: v.optional(v.picklist(['UNRESTRICTED', 'STORYTELLER'])),
  /** Whose experience players may change. Default of a new company: `UNRESTRICTED`. */
  permission_grant_xp: v.optional(v.picklist(['UNRESTRICTED', 'PLAYER', 'STORYTELLER'])),
  /** When players may change traits without cost. Default of a new company: `UNRESTRICTED`. */
  permission_free_trait_changes: v.optional(v.picklist(['UNRESTRICTED', 'WITHIN_24_HOURS', 'STORYTELLER'])),
  /** Whether lowering a trait gives experience back. Default of a new company: `DENIED`. */
  permission_recoup_xp: v.optional(v.picklist(['UNRESTRICTED', 'DENIED', 'WITHIN_SESSION'])),
})
