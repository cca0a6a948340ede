import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import { failure } from '../../support/failure.ts'
import type { Stage } from '../support/stage.ts'
import type { Area } from './row.ts'

const newcomer = { email: 'eva@beta.example', password: 'Secret123', full_name: 'Eva Beta', organization_name: 'Beta Ação' }

/** Id of a second organization, made by its first user. */
const secondOrganization = async ({ client }: Stage): Promise<string> => (await client.auth.register(newcomer)).user.organization_id

export const accounts: Area = {
  operations: {
    'system.root': async ({ client }) => expect(await client.system.root()).toMatchObject({ app: 'PyTake', status: 'healthy' }),
    'system.fullHealth': async ({ client }) => expect(await client.system.fullHealth()).toMatchObject({ status: 'healthy', services: { redis: 'healthy' } }),
    'system.ping': async ({ client }) => expect(await client.system.ping()).toEqual({ message: 'pong' }),
    'system.health': async ({ client }) => expect(await client.system.health()).toEqual({ status: 'ok' }),
    'auth.register': async ({ client }) => {
      const { user, token, message } = await client.auth.register(newcomer)
      expect(user).toMatchObject({ email: newcomer.email, role: 'org_admin', permissions: [] })
      expect([token.expires_in, message]).toEqual([900, 'Registration successful. Please verify your email.'])
    },
    'auth.login': async ({ client, fake }) => {
      const { user } = await client.auth.login(fake.credentials)
      expect(user.last_login_at).toMatch(/^2026-01-01T/)
    },
    'auth.refresh': async ({ client, fake }) => {
      const { token } = await client.auth.login(fake.credentials)
      expect((await client.auth.refresh({ refresh_token: token.refresh_token })).token_type).toBe('bearer')
    },
    'auth.logout': async ({ client }) => {
      await client.login()
      expect(await client.auth.logout({ refresh_token: client.tokens?.refreshToken ?? '' })).toEqual({ success: true, message: 'Logout successful' })
      expect(await client.auth.verifyToken()).toMatchObject({ valid: true })
    },
    'auth.me': async ({ client, fake }) => expect(await client.auth.me()).toMatchObject({ id: fake.userId, permissions: [] }),
    'auth.verifyToken': async ({ client, fake, organizationId }) =>
      expect(await client.auth.verifyToken()).toEqual({ valid: true, user_id: fake.userId, organization_id: organizationId, role: 'org_admin' }),

    'organizations.me': async ({ client, organizationId }) =>
      expect(await client.organizations.me()).toMatchObject({ id: organizationId, name: 'Acme Ltda', slug: 'acme-ltda', plan_type: 'free', settings: {} }),
    'organizations.updateMe': async ({ client }) => {
      expect(await client.organizations.updateMe({ name: 'Acme S.A.', website: 'https://acme.example' })).toMatchObject({ name: 'Acme S.A.', website: 'https://acme.example' })
      expect(await client.organizations.me()).toMatchObject({ name: 'Acme S.A.', slug: 'acme-ltda' })
    },
    'organizations.updateMySettings': async ({ client }) => {
      await client.organizations.updateMySettings({ timezone: 'America/Sao_Paulo', inactivity: { timeout_minutes: 30 } })
      const { settings } = await client.organizations.updateMySettings({ language: 'pt-BR' })
      expect(settings).toEqual({ timezone: 'America/Sao_Paulo', inactivity: { timeout_minutes: 30 }, language: 'pt-BR' })
    },
    'organizations.list': async (stage) => {
      const root = stage.as('super_admin')
      const second = await secondOrganization(stage)
      await root.organizations.deactivate({ org_id: second })
      expect((await root.organizations.list()).items.map(({ slug }) => slug)).toEqual(['acme-ltda', 'beta-ao'])
      expect((await root.organizations.list({ active_only: true })).items).toHaveLength(1)
      expect((await root.organizations.list({ skip: 1, limit: 1 })).items.map(({ id }) => id)).toEqual([second])
    },
    'organizations.get': async ({ as, organizationId }) => expect(await as('super_admin').organizations.get({ org_id: organizationId })).toMatchObject({ name: 'Acme Ltda' }),
    'organizations.update': async ({ as, client, organizationId }) => {
      await as('super_admin').organizations.update({ org_id: organizationId, description: 'Testes' })
      expect(await client.organizations.me()).toMatchObject({ description: 'Testes', name: 'Acme Ltda' })
    },
    'organizations.delete': async (stage) => {
      const root = stage.as('super_admin')
      const second = await secondOrganization(stage)
      await root.organizations.delete({ org_id: second })
      await failure(root.organizations.get({ org_id: second }), NotFoundError)
      expect((await failure(stage.client.auth.login({ email: newcomer.email, password: newcomer.password }))).message).toBe('Incorrect email or password')
    },
    'organizations.stats': async ({ as, client, organizationId }) => {
      const root = as('super_admin')
      await client.contacts.create({ phone_number: '+5511999990001' })
      expect(await root.organizations.stats({ org_id: organizationId })).toEqual({ total_users: 2, total_contacts: 1, total_conversations: 0, total_whatsapp_numbers: 0, total_chatbots: 0 })
    },
    'organizations.updatePlan': async ({ as, organizationId }) => {
      const changed = await as('super_admin').organizations.updatePlan({ org_id: organizationId, plan_type: 'professional', subscription_starts_at: new Date('2026-02-01T00:00:00Z') })
      expect(changed).toMatchObject({ plan_type: 'professional', subscription_starts_at: '2026-02-01T00:00:00Z', subscription_ends_at: null })
    },
    'organizations.activate': async ({ as, organizationId }) => {
      const root = as('super_admin')
      await root.organizations.deactivate({ org_id: organizationId })
      expect(await root.organizations.activate({ org_id: organizationId })).toMatchObject({ is_active: true })
    },
    'organizations.deactivate': async ({ as, client, organizationId }) => {
      await as('super_admin').organizations.deactivate({ org_id: organizationId })
      expect(await client.organizations.me()).toMatchObject({ is_active: false })
    },
  },
}
