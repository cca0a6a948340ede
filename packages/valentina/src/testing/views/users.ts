import type { AssetRow, ExperienceRow, NoteRow, Profile, QuickrollRow, UserRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'

export function userView(world: World, row: UserRow): object {
  const { id, date_created, date_modified, name_first, name_last, username, email, role, company_id, lifetime_xp, lifetime_cool_points, profiles } = row
  const mine = ({ parent, parent_id }: { readonly parent: string; readonly parent_id: string }): boolean => parent === 'user' && parent_id === id
  return {
    id, date_created, date_modified, name_first, name_last, username, email, role, company_id, lifetime_xp, lifetime_cool_points,
    google_profile: profiles.google ?? null, github_profile: profiles.github ?? null,
    discord_profile: profiles.discord ?? null, apple_profile: profiles.apple ?? null,
    avatar_url: avatarUrl(world, row, profiles.discord),
    num_quickrolls: world.quickrolls.count(({ user_id }) => user_id === id),
    num_notes: world.notes.count(mine), num_assets: world.assets.count(mine),
    num_characters: world.characters.count((character) => character.user_player_id === id && !character.is_temporary),
    campaign_experience: world.experience.where(({ user_id }) => user_id === id).map(experienceView),
  }
}

export const adminUserView = (world: World, row: UserRow): object => ({ ...userView(world, row), is_archived: row.archived })

function avatarUrl(world: World, { avatar_asset_id }: UserRow, discord: Profile | undefined): unknown {
  return world.assets.get(avatar_asset_id)?.public_url ?? discord?.['avatar_url'] ?? null
}

export const experienceView = ({ id, campaign_id, user_id, xp_current, xp_total, cool_points }: ExperienceRow): object => ({
  id, campaign_id, user_id, xp_current, xp_total, cool_points,
})

export const quickrollView = ({ id, date_created, date_modified, name, description, user_id, trait_ids }: QuickrollRow): object => ({
  id, date_created, date_modified, name, description, user_id, trait_ids: [...trait_ids],
})

export function noteView({ id, date_created, date_modified, title, content, company_id, parent, parent_id }: NoteRow): object {
  const parents = { campaign_id: null, book_id: null, chapter_id: null, character_id: null, user_id: null }
  return { id, date_created, date_modified, title, content, company_id, ...parents, [`${parent}_id`]: parent_id }
}

export function assetView(row: AssetRow): object {
  const { id, date_created, date_modified, asset_type, mime_type, original_filename, public_url, company_id, uploaded_by_id, parent, parent_id } = row
  const parents = { character_id: null, campaign_id: null, book_id: null, chapter_id: null, user_parent_id: null }
  return {
    id, date_created, date_modified, asset_type, mime_type, original_filename, public_url, company_id, uploaded_by_id,
    ...parents, [parent === 'user' ? 'user_parent_id' : `${parent}_id`]: parent_id,
  }
}
