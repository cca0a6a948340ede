import type { AdminUser } from '../../global-admin/types.ts'
import type { IdentityResult } from '../../identity/types.ts'
import type { Asset, Note } from '../../models/shared/types.ts'
import type { UserLookupResult } from '../../user-lookup/types.ts'
import type { AppleProfile, CampaignExperience, DiscordProfile, GithubProfile, GoogleProfile, QuickRoll, User, UserDetail } from '../../users/types.ts'
import { dated, nextId } from './base.ts'

export const makeUser = (given: Partial<User> = {}): User => ({
  ...dated(), name_first: null, name_last: null, username: 'player', email: 'player@example.com', role: 'PLAYER', company_id: nextId(), lifetime_xp: 0, lifetime_cool_points: 0,
  google_profile: null, github_profile: null, discord_profile: null, apple_profile: null, avatar_url: null, num_quickrolls: 0, num_notes: 0, num_assets: 0, num_characters: 0,
  campaign_experience: [], ...given,
})

/** A user with what `include` asks for, if it is given. */
export const makeUserDetail = (given: Partial<UserDetail> = {}): UserDetail => ({ ...makeUser(), ...given })

export const makeAdminUser = (given: Partial<AdminUser> = {}): AdminUser => ({ ...makeUser(), is_archived: false, ...given })

export const makeCampaignExperience = (given: Partial<CampaignExperience> = {}): CampaignExperience => ({
  id: nextId(), campaign_id: nextId(), user_id: nextId(), xp_current: 0, xp_total: 0, cool_points: 0, ...given,
})

export const makeQuickRoll = (given: Partial<QuickRoll> = {}): QuickRoll => ({ ...dated(), name: 'Punch', description: '', user_id: nextId(), trait_ids: [nextId()], ...given })

export const makeGoogleProfile = (given: Partial<GoogleProfile> = {}): GoogleProfile => ({ id: 'google-1', email: 'player@example.com', ...given })

export const makeAppleProfile = (given: Partial<AppleProfile> = {}): AppleProfile => ({ id: 'apple-1', email: 'player@example.com', ...given })

export const makeGithubProfile = (given: Partial<GithubProfile> = {}): GithubProfile => ({ id: '1', login: 'player', email: 'player@example.com', ...given })

export const makeDiscordProfile = (given: Partial<DiscordProfile> = {}): DiscordProfile => ({
  id: '1', username: 'player', global_name: null, avatar_id: null, discriminator: '0', email: 'player@example.com', verified: true, avatar_url: null, ...given,
})

export const makeUserLookupResult = (given: Partial<UserLookupResult> = {}): UserLookupResult => ({
  company_id: nextId(), company_name: 'Night Owls', user_id: nextId(), role: 'PLAYER', ...given,
})

export const makeIdentityResult = (given: Partial<IdentityResult> = {}): IdentityResult => ({ resolution: 'matched', user: makeUser(), ...given })

/** A note of nothing: give it the id of its parent. */
export const makeNote = (given: Partial<Note> = {}): Note => ({
  ...dated(), title: 'Session 1', content: 'It rains.', company_id: nextId(), campaign_id: null, book_id: null, chapter_id: null, character_id: null, user_id: null, ...given,
})

/** An asset of nothing: give it the id of its parent. */
export const makeAsset = (given: Partial<Asset> = {}): Asset => ({
  ...dated(), asset_type: 'image', mime_type: 'image/png', original_filename: 'map.png', public_url: 'https://cdn.valentina.example/map.png', company_id: nextId(),
  uploaded_by_id: null, character_id: null, campaign_id: null, book_id: null, chapter_id: null, user_parent_id: null, ...given,
})
