import { expect } from 'vitest'
import type { Successes } from './success.ts'

const twin = { username: 'twin', email: 'twin@example.com' }

/** Operations about the server, companies and developers. */
export const accounts: Successes = {
  'system.health': async ({ client }) => expect(await client.system.health()).toMatchObject({ database_status: 'online', version: '0.27.0' }),

  'companies.list': async ({ client, company_id }) => expect((await client.companies.list()).items.map(({ id }) => id)).toEqual([company_id]),
  'companies.get': async ({ client, company_id }) => expect(await client.companies.get({ company_id })).toMatchObject({ id: company_id, name: 'Night Owls', num_campaigns: 1 }),
  'companies.create': async ({ client }) => {
    const { company, admin_user } = await client.companies.create({ name: 'Day Larks', email: 'larks@example.com', settings: { permission_grant_xp: 'PLAYER' } })
    expect(company).toMatchObject({ name: 'Day Larks', settings: { permission_grant_xp: 'PLAYER', character_autogen_num_choices: 3 } })
    expect(admin_user).toMatchObject({ role: 'ADMIN', company_id: company.id })
  },
  'companies.update': async ({ client, company_id }) => {
    const company = await client.companies.update({ company_id, description: 'Owls by night', settings: { permission_recoup_xp: 'UNRESTRICTED' } })
    expect(company).toMatchObject({ name: 'Night Owls', description: 'Owls by night', settings: { permission_recoup_xp: 'UNRESTRICTED', permission_grant_xp: 'UNRESTRICTED' } })
  },
  'companies.delete': async ({ client, company_id }) => {
    expect(await client.companies.delete({ company_id })).toBeUndefined()
    expect((await client.companies.list()).total).toBe(0)
  },
  'companies.grantAccess': async ({ client, fake, company_id }) => {
    const developer_id = fake.addDeveloper({ username: 'guest' })
    expect(await client.companies.grantAccess({ company_id, developer_id, permission: 'USER' })).toEqual({ company_id, name: 'Night Owls', permission: 'USER' })
  },
  'companies.getStatistics': async ({ client, company_id }) => {
    await client.diceRolls().create({ num_dice: 3, difficulty: 6 })
    expect((await client.companies.getStatistics({ company_id })).total_rolls).toBe(1)
  },
  'companies.listAuditLogs': async ({ client, company_id }) => {
    const { items } = await client.companies.listAuditLogs({ company_id, entity_type: 'CAMPAIGN', include: ['request_details'] })
    expect(items).toMatchObject([{ operation: 'CREATE', method: 'POST' }])
  },

  'developer.getMe': async ({ client, company_id }) => expect(await client.developer.getMe()).toMatchObject({ username: 'developer', companies: [{ company_id, permission: 'OWNER' }] }),
  'developer.updateMe': async ({ client }) => {
    expect((await client.developer.updateMe({ provider_audiences: { google: ['app'] } })).provider_audiences).toEqual({ google: ['app'] })
    expect((await client.developer.updateMe({ provider_audiences: null })).provider_audiences).toBeNull()
  },
  'developer.regenerateApiKey': async ({ client, fake }) => {
    const { api_key } = await client.developer.regenerateApiKey()
    client.setApiKey(api_key)
    fake.clock.advance(60_001)
    expect((await client.developer.getMe()).username).toBe('developer')
  },

  'globalAdmin.listDevelopers': async ({ client }) => {
    expect((await client.globalAdmin.listDevelopers({ is_global_admin: true })).items.map(({ username }) => username)).toEqual(['developer'])
    expect((await client.globalAdmin.listDevelopers({ is_global_admin: false })).items).toEqual([])
  },
  'globalAdmin.getDeveloper': async ({ client, fake }) => {
    const developer_id = fake.addDeveloper({ username: 'guest' })
    expect(await client.globalAdmin.getDeveloper({ developer_id })).toMatchObject({ id: developer_id, username: 'guest', key_generated: null })
  },
  'globalAdmin.createDeveloper': async ({ client }) => expect(await client.globalAdmin.createDeveloper(twin)).toMatchObject({ ...twin, is_global_admin: false, companies: [] }),
  'globalAdmin.updateDeveloper': async ({ client }) => {
    const { id } = await client.globalAdmin.createDeveloper(twin)
    expect((await client.globalAdmin.updateDeveloper({ developer_id: id, username: 'other' })).username).toBe('other')
  },
  'globalAdmin.deleteDeveloper': async ({ client }) => {
    const { id } = await client.globalAdmin.createDeveloper(twin)
    expect(await client.globalAdmin.deleteDeveloper({ developer_id: id })).toBeUndefined()
    expect((await client.globalAdmin.listDevelopers()).total).toBe(1)
  },
  'globalAdmin.createApiKey': async ({ client, fake }) => {
    const { api_key } = await client.globalAdmin.createApiKey({ developer_id: fake.addDeveloper({ username: 'guest' }) })
    client.setApiKey(api_key)
    expect((await client.developer.getMe()).username).toBe('guest')
  },
  'globalAdmin.listAuditLogs': async ({ client }) => {
    const { id: developer_id } = await client.developer.getMe()
    expect((await client.globalAdmin.listAuditLogs({ developer_id, entity_type: 'BOOK' })).items.map(({ operation }) => operation)).toEqual(['CREATE', 'CREATE'])
  },
  'globalAdmin.listUsers': async ({ client, company_id, newcomer }) => {
    expect((await client.globalAdmin.listUsers({ company_id, role: 'UNAPPROVED' })).items).toMatchObject([{ id: newcomer, is_archived: false }])
  },
  'globalAdmin.getUser': async ({ client, player }) => expect(await client.globalAdmin.getUser({ user_id: player })).toMatchObject({ id: player, role: 'PLAYER' }),
  'globalAdmin.createUser': async ({ client, company_id }) => expect(await client.globalAdmin.createUser({ company_id, ...twin, role: 'STORYTELLER' })).toMatchObject({ ...twin, role: 'STORYTELLER' }),
  'globalAdmin.updateUser': async ({ client, player }) => {
    expect((await client.globalAdmin.updateUser({ user_id: player, is_archived: true })).is_archived).toBe(true)
    expect((await client.globalAdmin.updateUser({ user_id: player, is_archived: false })).is_archived).toBe(false)
  },
  'globalAdmin.deleteUser': async ({ client, player }) => {
    expect(await client.globalAdmin.deleteUser({ user_id: player })).toBeUndefined()
    expect((await client.globalAdmin.getUser({ user_id: player })).is_archived).toBe(true)
  },
  'globalAdmin.tailLogs': async ({ client }) => {
    const entries = await client.globalAdmin.tailLogs({ limit: 5 })
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.length).toBeLessThanOrEqual(5)
  },
  'globalAdmin.downloadLogs': async ({ client }) => {
    const download = await client.globalAdmin.downloadLogs()
    expect(download.fileName).toMatch(/^vapi-logs-.*\.zip$/)
    expect(Buffer.from(await download.bytes()).toString('latin1', 0, 2)).toBe('PK')
  },
}
