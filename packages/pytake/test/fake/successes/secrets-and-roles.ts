import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import type { Secret } from '../../../src/secrets/types.ts'
import { failure } from '../../support/failure.ts'
import type { Stage } from '../support/stage.ts'
import type { Area } from './row.ts'

const secret = ({ client }: Stage, name = 'openai_key'): Promise<Secret> =>
  Promise.resolve(client.secrets.create({ name, display_name: 'Chave', value: 'fake-secret-123', secret_metadata: { env: 'test' } }))

/** Id of a role of the organization. */
const role = async ({ client }: Stage): Promise<string> => (await client.roles.create({ name: 'leitor', description: 'Leitura' })).id

/** Ids of permissions of the product. */
const permissionIds = async ({ client }: Stage): Promise<string[]> => (await client.permissions.list({ category: 'contacts' })).items.map(({ id }) => id)

export const secretsAndRoles: Area = {
  operations: {
    'secrets.list': async (stage) => {
      const { id } = await secret(stage)
      await secret(stage, 'other')
      await stage.client.secrets.update({ secret_id: id, is_active: false })
      expect((await stage.client.secrets.list()).items.map(({ name }) => name)).toEqual(['other', 'openai_key'])
      expect((await stage.client.secrets.list({ scope: 'organization', is_active: false })).items).toHaveLength(1)
      expect((await stage.client.secrets.list({ scope: 'chatbot' })).items).toEqual([])
    },
    'secrets.create': async (stage) => {
      const made = await secret(stage)
      expect(made).toMatchObject({ scope: 'organization', encryption_provider: 'fernet', usage_count: 0 })
      expect(made).not.toHaveProperty('value')
    },
    'secrets.get': async (stage) => {
      const made = await secret(stage)
      expect(await stage.client.secrets.get({ secret_id: made.id })).toEqual(made)
    },
    'secrets.update': async (stage) => {
      const { id } = await secret(stage)
      expect(await stage.client.secrets.update({ secret_id: id, display_name: 'Outra' })).toMatchObject({ display_name: 'Outra', secret_metadata: { env: 'test' } })
    },
    'secrets.delete': async (stage) => {
      const { id } = await secret(stage)
      await stage.client.secrets.delete({ secret_id: id })
      await failure(stage.client.secrets.get({ secret_id: id }), NotFoundError)
    },
    'secrets.getValue': async (stage) => {
      const { id } = await secret(stage)
      expect(await stage.client.secrets.getValue({ secret_id: id })).toMatchObject({ value: 'fake-secret-123', usage_count: 1, secret_metadata: { env: 'test' } })
    },
    'secrets.rotate': async (stage) => {
      const { id } = await secret(stage)
      await stage.client.secrets.rotate({ secret_id: id, new_value: 'fake-secret-456' })
      expect((await stage.client.secrets.getValue({ secret_id: id })).value).toBe('fake-secret-456')
    },
    'secrets.stats': async (stage) => {
      const { id } = await secret(stage)
      await secret(stage, 'other')
      await stage.client.secrets.update({ secret_id: id, is_active: false })
      expect(await stage.client.secrets.stats()).toEqual({ total: 2, active: 1, inactive: 1, by_scope: { organization: 2 }, by_provider: { fernet: 2 } })
    },

    'roles.initialize': async (stage) => {
      await role(stage)
      const { total_roles: total, roles } = await stage.client.roles.initialize()
      expect([total, roles.length]).toEqual([6, 6])
      expect(roles[0]?.created_at).toMatch(/\+00:00$/)
    },
    'roles.list': async (stage) => {
      await role(stage)
      const { items } = await stage.client.roles.list()
      expect(items.map(({ name }) => name)).toEqual(['Admin', 'Agente', 'leitor', 'Super Admin', 'Supervisor', 'Visualizador'])
      expect(items[5]).toMatchObject({ is_system: true, organization_id: null, permissions: [{ name: 'contacts:read' }, { name: 'conversations:read' }, { name: 'messages:read' }, { name: 'analytics:read' }] })
    },
    'roles.create': async ({ client, organizationId }) =>
      expect(await client.roles.create({ name: 'leitor' })).toMatchObject({ is_custom: true, is_system: false, organization_id: organizationId, description: null, permissions: [] }),
    'roles.get': async (stage) => expect(await stage.client.roles.get({ role_id: await role(stage) })).toMatchObject({ name: 'leitor' }),
    'roles.update': async (stage) => {
      const id = await role(stage)
      expect(await stage.client.roles.update({ role_id: id, name: 'leitora' })).toMatchObject({ name: 'leitora', description: 'Leitura' })
    },
    'roles.delete': async (stage) => {
      const id = await role(stage)
      await stage.client.roles.delete({ role_id: id })
      await failure(stage.client.roles.get({ role_id: id }), NotFoundError)
    },
    'roles.assignPermissions': async (stage) => {
      const id = await role(stage)
      const [first = ''] = await permissionIds(stage)
      expect((await stage.client.roles.assignPermissions({ role_id: id, permission_ids: [first] })).permissions).toMatchObject([{ id: first }])
      expect((await stage.client.roles.assignPermissions({ role_id: id, permission_ids: [] })).permissions).toEqual([])
    },
    'roles.listPermissions': async (stage) => {
      const id = await role(stage)
      await stage.client.roles.assignPermissions({ role_id: id, permission_ids: await permissionIds(stage) })
      expect((await stage.client.roles.listPermissions({ role_id: id })).items.map(({ name }) => name)).toEqual(['contacts:read', 'contacts:create', 'contacts:update', 'contacts:delete'])
    },
    'permissions.create': async ({ client, organizationId }) =>
      expect(await client.permissions.create({ name: 'export_reports', category: 'reports' })).toMatchObject({ organization_id: organizationId, category: 'reports', is_active: true }),
    'permissions.list': async ({ client }) => {
      await client.permissions.create({ name: 'export_reports', category: 'reports' })
      expect((await client.permissions.list()).items).toHaveLength(41)
      expect((await client.permissions.list({ category: 'reports' })).items.map(({ name }) => name)).toEqual(['export_reports'])
    },
    'permissions.get': async ({ client }) => {
      const made = await client.permissions.create({ name: 'export_reports' })
      expect(await client.permissions.get({ permission_id: made.id })).toEqual(made)
    },
    'permissions.assignToUser': async (stage) => {
      const { client, fake } = stage
      const id = await role(stage)
      await client.roles.assignPermissions({ role_id: id, permission_ids: await permissionIds(stage) })
      expect(await client.permissions.assignToUser({ user_id: fake.userId, role_id: id })).toMatchObject({ user_id: fake.userId, role_name: 'leitor' })
      expect((await client.auth.login(fake.credentials)).user.permissions).toHaveLength(4)
      expect((await client.auth.me()).permissions).toEqual([])
    },
  },
}
