import { int, required, uuid, type Body } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { audited, operation, uncached, type Operation } from '../http/operation.ts'
import { changeExperience, experienceOf } from '../rules/experience.ts'
import { imageType, uploadedFile } from '../rules/images.ts'
import { requireXpGranter } from '../rules/roles.ts'
import { fileSlug } from '../rules/texts.ts'
import { experienceView, userView } from '../views/users.ts'
import { fieldRefused, forbidden, foreignKeyConflict, notFound } from '../world/refusal.ts'
import type { UserRow } from '../world/rows.ts'
import { uuidOf } from '../world/uuid.ts'
import { addAsset, assetOperations } from './assets.ts'
import { noteOperations } from './notes.ts'
import { userOf } from './parents.ts'
import { statistics } from './statistics.ts'

const one = '/companies/{company_id}/users/{user_id}'
const AVATAR_BYTES = 5 * 1024 * 1024
const experienceFields = { amount: required(int()), campaign_id: required(uuid()) }

/** What belongs to a user: avatar, statistics, experience, notes, assets. */
export const userThingOperations: readonly Operation[] = [
  operation('PUT', `${one}/avatar`, setAvatar, { acting: 403, guard: requireAvatarOwner, limit: 'asset_upload', audit: audited('USER', 'setUserAvatar', 'Set user avatar', 'handle_file_upload') }),
  operation('DELETE', `${one}/avatar`, (call) => {
    const target = avatarOwner(call)
    if (target.avatar_asset_id !== null) call.world.assets.remove(target.avatar_asset_id)
    target.avatar_asset_id = null
    call.world.touch(target)
    return userView(call.world, target)
  }, { acting: 403, guard: requireAvatarOwner, status: 200, audit: audited('USER', 'deleteUserAvatar', 'Remove user avatar') }),
  operation('GET', `${one}/statistics`, (call) => {
    const { id } = userOf(call)
    return statistics(call, ({ user_id }) => user_id === id)
  }, { acting: 'optional', cache: uncached }),
  operation('GET', `${one}/experience/{campaign_id}`, (call) => {
    const campaignId = call.id('campaign_id')
    const target = userOf(call)
    if (call.world.campaigns.get(campaignId)?.company_id !== call.company.id) throw notFound('Campaign')
    return experienceView(experienceOf(call.world, target.id, campaignId))
  }, { acting: 'optional' }),
  experience('xp/add', 'addXp', 'Add XP', (amount) => ({ xp: amount, total: amount })),
  experience('xp/remove', 'removeXp', 'Remove XP', (amount) => ({ xp: -amount, total: 0 })),
  experience('cp/add', 'addCpToCampaignExperience', 'Add cool points', (amount) => ({ xp: amount * 10, total: amount * 10, coolPoints: amount })),
  ...noteOperations('user', one, 'optional'),
  ...assetOperations('user', one, { read: 'optional', upload: 400, remove: 'optional' }),
]

function avatarOwner(call: Call): UserRow {
  const found = call.world.users.get(uuidOf(call.raw('user_id')))
  if (found === undefined || found.company_id !== call.company.id) throw notFound('User')
  return found
}

function requireAvatarOwner(call: Call): void {
  const target = avatarOwner(call)
  if (call.user.role !== 'ADMIN' && call.user.id !== target.id) throw forbidden()
}

function setAvatar(call: Call): object {
  const { world } = call
  const file = uploadedFile(call.request, world.isObserved)
  if (imageType(file.data) === undefined) throw fieldRefused('upload', 'Avatar image could not be read.')
  if (file.data.byteLength > AVATAR_BYTES) throw fieldRefused('upload', 'Avatar image must be 5 MiB or smaller.')
  const target = avatarOwner(call)
  if (target.avatar_asset_id !== null) world.assets.remove(target.avatar_asset_id)
  const name = fileSlug(file.filename).replace(/\.[^.]*$/, '')
  target.avatar_asset_id = addAsset(call, 'user', target.id, { mime_type: 'image/webp', name: `${name}.webp`, extension: 'webp' }).id
  world.touch(target)
  return userView(world, target)
}

type Change = Parameters<typeof changeExperience>[3]

function experience(path: string, id: string, summary: string, change: (amount: number) => Change): Operation {
  return operation('POST', `${one}/experience/${path}`, (call) => {
    const { amount = 0, campaign_id: campaignId = '' }: Body<typeof experienceFields> = call.body(experienceFields)
    const target = userOf(call)
    requireXpGranter(call, target)
    if (call.world.campaigns.get(campaignId)?.company_id !== call.company.id) throw foreignKeyConflict('campaign_experience', 'campaign_id', campaignId, 'campaign')
    call.describe(`${summary} for user '${target.username}'`)
    return experienceView(changeExperience(call.world, target, campaignId, change(amount)))
  }, { acting: 400, audit: audited('EXPERIENCE', id, summary) })
}
