import { expect } from 'vitest'
import { attachments } from './attachments.ts'
import type { Successes } from './success.ts'
import { image } from './world.ts'

/** Operations about users. */
export const people: Successes = {
  'users.list': async ({ client, player }) => expect((await client.users().list({ user_role: 'PLAYER' })).items.map(({ id }) => id)).toEqual([player]),
  'users.get': async ({ client, player, quickroll_id }) => {
    const user = await client.users().get({ user_id: player, include: ['quickrolls', 'characters'] })
    expect(user).toMatchObject({ username: 'player', quickrolls: [{ id: quickroll_id }], characters: [{ name: 'Lucinda Vane' }] })
    expect(user).not.toHaveProperty('notes')
  },
  'users.create': async ({ client, company_id }) => {
    const user = await client.users().create({ username: 'Łukasz Żółw', email: 'l@example.com', role: 'PLAYER', name_first: 'Łukasz' })
    expect(user).toMatchObject({ username: 'ukasz-zow', name_first: 'Łukasz', name_last: null, company_id })
  },
  'users.update': async ({ client, player }) => {
    expect(await client.users().update({ user_id: player, name_first: 'Ana', role: 'STORYTELLER' })).toMatchObject({ name_first: 'Ana', role: 'STORYTELLER' })
    expect((await client.users().update({ user_id: player, name_first: null })).name_first).toBeNull()
  },
  'users.delete': async ({ client, player }) => {
    expect(await client.users().delete({ user_id: player })).toBeUndefined()
    expect((await client.users().list({ user_role: 'PLAYER' })).items).toEqual([])
  },
  'users.getStatistics': async ({ client, admin }) => {
    await client.diceRolls().create({ num_dice: 2, difficulty: 6 })
    expect((await client.users().getStatistics({ user_id: admin })).total_rolls).toBe(1)
  },
  'users.listUnapproved': async ({ client, newcomer }) => expect((await client.users().listUnapproved()).items.map(({ id }) => id)).toEqual([newcomer]),
  'users.approveUser': async ({ client, newcomer }) => expect((await client.users().approveUser({ user_id: newcomer, role: 'PLAYER' })).role).toBe('PLAYER'),
  'users.denyUser': async ({ client, newcomer }) => {
    expect(await client.users().denyUser({ user_id: newcomer })).toBeUndefined()
    expect((await client.users().listUnapproved()).total).toBe(0)
  },
  'users.merge': async ({ client, player, newcomer }) => {
    const user = await client.users().merge({ primary_user_id: player, secondary_user_id: newcomer })
    expect(user).toMatchObject({ id: player, github_profile: { id: '1', login: 'newcomer' } })
  },
  'users.linkIdentity': async ({ client, player }) => {
    expect((await client.users().linkIdentity({ user_id: player, provider: 'github', token: 'token-of-player' })).github_profile?.login).toBe('player')
  },
  'users.unlinkIdentity': async ({ client, player }) => {
    await client.users().linkIdentity({ user_id: player, provider: 'github', token: 'token-of-player' })
    await client.users().linkIdentity({ user_id: player, provider: 'discord', token: 'discord-token-of-player' })
    expect(await client.users().unlinkIdentity({ user_id: player, provider: 'github' })).toMatchObject({ github_profile: null, discord_profile: { id: '3', username: 'ana' } })
  },
  'users.uploadAvatar': async ({ client, player }) => expect((await client.users().uploadAvatar({ user_id: player, file: image })).avatar_url).toMatch(/\.webp$/),
  'users.deleteAvatar': async ({ client, player }) => {
    await client.users().uploadAvatar({ user_id: player, file: image })
    expect((await client.users().deleteAvatar({ user_id: player })).avatar_url).toBeNull()
  },
  'users.getExperience': async ({ client, player, campaign_id }) => {
    expect(await client.users().getExperience({ user_id: player, campaign_id })).toMatchObject({ user_id: player, campaign_id, xp_current: 0, xp_total: 0, cool_points: 0 })
  },
  'users.addXp': async ({ client, player, campaign_id }) => {
    expect(await client.users().addXp({ user_id: player, campaign_id, amount: 7 })).toMatchObject({ xp_current: 7, xp_total: 7 })
  },
  'users.removeXp': async ({ client, player, campaign_id }) => {
    await client.users().addXp({ user_id: player, campaign_id, amount: 7 })
    expect(await client.users().removeXp({ user_id: player, campaign_id, amount: 3 })).toMatchObject({ xp_current: 4, xp_total: 7 })
  },
  'users.addCoolPoints': async ({ client, player, campaign_id }) => {
    expect(await client.users().addCoolPoints({ user_id: player, campaign_id, amount: 1 })).toMatchObject({ cool_points: 1, xp_current: 10 })
  },
  'users.listQuickrolls': async ({ client, player, quickroll_id }) => expect((await client.users().listQuickrolls({ user_id: player })).items.map(({ id }) => id)).toEqual([quickroll_id]),
  'users.getQuickroll': async ({ client, player, quickroll_id, brawl }) => {
    expect(await client.users().getQuickroll({ user_id: player, quickroll_id })).toMatchObject({ name: 'Bar fight', description: '', trait_ids: [brawl] })
  },
  'users.createQuickroll': async ({ client, player, brawl }) => {
    expect(await client.users().createQuickroll({ user_id: player, name: 'Duel', description: 'At dawn', trait_ids: [brawl] })).toMatchObject({ name: 'Duel', description: 'At dawn' })
  },
  'users.updateQuickroll': async ({ client, player, quickroll_id, brawl }) => {
    expect(await client.users().updateQuickroll({ user_id: player, quickroll_id, name: 'Duel' })).toMatchObject({ name: 'Duel', trait_ids: [brawl] })
  },
  'users.deleteQuickroll': async ({ client, player, quickroll_id }) => {
    expect(await client.users().deleteQuickroll({ user_id: player, quickroll_id })).toBeUndefined()
    expect((await client.users().listQuickrolls({ user_id: player })).total).toBe(0)
  },
  ...attachments('users', ({ client, player }) => [client.users(), { user_id: player }]),

  'identity.identify': async ({ client, newcomer }) => {
    expect(await client.identity.identify({ provider: 'github', token: 'token-of-newcomer' })).toMatchObject({ resolution: 'matched', user: { id: newcomer } })
    expect(await client.identity.identify({ provider: 'github', token: 'token-of-player' })).toMatchObject({ resolution: 'linked' })
  },
  'userLookup.lookup': async ({ client, player, newcomer }) => {
    expect(await client.userLookup.lookup({ email: 'player@example.com' })).toMatchObject([{ user_id: player, company_name: 'Night Owls', role: 'PLAYER' }])
    expect(await client.userLookup.byGithubId({ github_id: '1' })).toMatchObject([{ user_id: newcomer }])
  },
}
