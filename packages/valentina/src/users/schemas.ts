import * as v from 'valibot'
import { CharacterSchema } from '../characters/schemas.ts'
import { extended } from '../fields.ts'
import { UserRoleSchema } from '../models/enums/schemas.ts'
import { AssetSchema, NoteSchema } from '../models/shared/schemas.ts'
import { company_id, date_created, date_modified, id, name } from '../parts.ts'

/** What Google says of a user. */
export const GoogleProfileSchema = v.object({
  /** The user's id at Google. */
  id: v.string(),
  /** E-mail address. */
  email: v.nullable(v.string()),
})

/** What Apple says of a user. */
export const AppleProfileSchema = v.object({
  /** The user's id at Apple. */
  id: v.string(),
  /** E-mail address. */
  email: v.nullable(v.string()),
})

/** What GitHub says of a user. */
export const GithubProfileSchema = v.object({
  /** The user's id at GitHub. */
  id: v.string(),
  /** Login name. */
  login: v.string(),
  /** E-mail address. */
  email: v.nullable(v.string()),
})

/** What Discord says of a user. */
export const DiscordProfileSchema = v.object({
  /** The user's id at Discord. */
  id: v.string(),
  /** User name. */
  username: v.string(),
  /** Name that Discord shows. */
  global_name: v.nullable(v.string()),
  /** Id of the picture. */
  avatar_id: v.nullable(v.string()),
  /** Number behind the user name; `0` for present-day names. */
  discriminator: v.nullable(v.string()),
  /** E-mail address. */
  email: v.nullable(v.string()),
  /** Whether Discord verified the address. */
  verified: v.nullable(v.boolean()),
  /** Address of the picture. */
  avatar_url: v.nullable(v.string()),
})

/** What a user has earned in one campaign. */
export const CampaignExperienceSchema = v.object({
  id,
  /** Id of the campaign. */
  campaign_id: v.string(),
  /** Id of the user. */
  user_id: v.string(),
  /** Experience left to spend. */
  xp_current: v.number(),
  /** Experience earned in all. */
  xp_total: v.number(),
  /** Cool points earned. */
  cool_points: v.number(),
})

/** A named set of traits that a user rolls often. */
export const QuickRollSchema = v.object({
  id, date_created, date_modified, name,
  /** Description; empty where none was given. */
  description: v.string(),
  /** Id of the user it belongs to. */
  user_id: v.string(),
  /** Ids of the traits that are rolled. */
  trait_ids: v.array(v.string()),
})

/** A person in a company. */
export const UserSchema = v.object({
  id, date_created, date_modified,
  /** First name. */
  name_first: v.nullable(v.string()),
  /** Last name. */
  name_last: v.nullable(v.string()),
  /** User name: an ASCII slug, not necessarily unique. */
  username: v.string(),
  /** E-mail address. */
  email: v.string(),
  /** Role in the company. */
  role: UserRoleSchema,
  company_id,
  /** Experience earned in all campaigns. */
  lifetime_xp: v.number(),
  /** Cool points earned in all campaigns. */
  lifetime_cool_points: v.number(),
  /** Google identity, where one is linked. */
  google_profile: v.nullable(GoogleProfileSchema),
  /** GitHub identity, where one is linked. */
  github_profile: v.nullable(GithubProfileSchema),
  /** Discord identity, where one is linked. */
  discord_profile: v.nullable(DiscordProfileSchema),
  /** Apple identity, where one is linked. */
  apple_profile: v.nullable(AppleProfileSchema),
  /** Address of the picture: the uploaded one, else Discord's. */
  avatar_url: v.nullable(v.string()),
  /** How many quick rolls the user has. */
  num_quickrolls: v.number(),
  /** How many notes are on the user. */
  num_notes: v.number(),
  /** How many assets the user has. */
  num_assets: v.number(),
  /** How many characters the user plays. */
  num_characters: v.number(),
  /** What the user has earned, by campaign. */
  campaign_experience: v.array(CampaignExperienceSchema),
})

/** A user with what `include` asked for. */
export const UserDetailSchema = /* @__PURE__ */ extended(UserSchema, {
  /** Quick rolls, if asked for. */
  quickrolls: v.optional(v.array(QuickRollSchema)),
  /** Notes, if asked for. */
  notes: v.optional(v.array(NoteSchema)),
  /** Assets, if asked for. */
  assets: v.optional(v.array(AssetSchema)),
  /** Characters but those of storytellers, if asked for; their counters are 0. */
  characters: v.optional(v.array(CharacterSchema)),
})

/** Role to give. The server fails on roles it does not know, so they are refused here. */
export const UserRoleInputSchema = v.picklist(['ADMIN', 'STORYTELLER', 'PLAYER', 'UNAPPROVED', 'DEACTIVATED'])
