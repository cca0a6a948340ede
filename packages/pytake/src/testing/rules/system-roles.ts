import type { World } from '../world/world.ts'

/** What can be done with each thing, and how the server describes it. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  contacts: { read: 'Visualizar contatos', create: 'Criar contatos', update: 'Editar contatos', delete: 'Excluir contatos' },
  conversations: { read: 'Visualizar conversas', manage: 'Gerenciar conversas (atribuir, transferir)', close: 'Encerrar conversas' },
  messages: { read: 'Visualizar mensagens', create: 'Enviar mensagens', delete: 'Excluir mensagens' },
  campaigns: { read: 'Visualizar campanhas', create: 'Criar campanhas', update: 'Editar campanhas', delete: 'Excluir campanhas', execute: 'Executar/pausar campanhas' },
  chatbots: { read: 'Visualizar chatbots', create: 'Criar chatbots', update: 'Editar chatbots', delete: 'Excluir chatbots', publish: 'Publicar/ativar chatbots' },
  analytics: { read: 'Visualizar relatórios', export: 'Exportar relatórios' },
  settings: { read: 'Visualizar configurações', manage: 'Gerenciar configurações da organização' },
  users: { read: 'Visualizar usuários', create: 'Convidar usuários', update: 'Editar usuários', delete: 'Remover usuários', manage_roles: 'Atribuir roles aos usuários' },
  roles: { read: 'Visualizar roles', create: 'Criar roles', update: 'Editar roles', delete: 'Excluir roles', manage_permissions: 'Gerenciar permissões das roles' },
  whatsapp: { read: 'Visualizar números WhatsApp', manage: 'Gerenciar conexões WhatsApp' },
  templates: { read: 'Visualizar templates', create: 'Criar templates', update: 'Editar templates', delete: 'Excluir templates' },
}

const AGENT = ['contacts:read', 'contacts:create', 'contacts:update', 'conversations:read', 'conversations:manage', 'messages:read', 'messages:create', 'templates:read']
const VIEWER = ['contacts:read', 'conversations:read', 'messages:read', 'analytics:read']

/** The roles of the product, by name, and what they may do; all when left out. */
const ROLES: readonly { readonly name: string; readonly description: string; readonly permissions?: readonly string[] }[] = [
  { name: 'Admin', description: 'Administrador da organização' },
  { name: 'Agente', description: 'Agente de atendimento', permissions: AGENT },
  { name: 'Super Admin', description: 'Acesso total ao sistema' },
  { name: 'Supervisor', description: 'Supervisor de atendimento', permissions: [...AGENT, 'conversations:close', 'analytics:read', 'users:read'] },
  { name: 'Visualizador', description: 'Apenas visualização', permissions: VIEWER },
]

/** Makes the permissions and roles of the product where they are missing. */
export function initializeRoles(world: World): void {
  for (const [category, actions] of Object.entries(PERMISSIONS)) {
    for (const [action, description] of Object.entries(actions)) {
      const name = `${category}:${action}`
      if (world.permissions.find((row) => row.organization_id === null && row.name === name) !== undefined) continue
      world.permissions.add({ ...world.fresh(), name, description, category, organization_id: null, is_active: true })
    }
  }
  for (const { name, description, permissions } of ROLES) {
    if (world.roles.find((row) => row.organization_id === null && row.name === name) !== undefined) continue
    const granted = world.permissions.where((row) => row.organization_id === null && (permissions?.includes(row.name) ?? true))
    world.roles.add({ ...world.fresh(), name, description, organization_id: null, is_system: true, is_custom: false, is_active: true, permission_ids: granted.map(({ id }) => id) })
  }
}

/** Names of the permissions that the roles of a user give. */
export function permissionNamesOf(world: World, userId: string): string[] {
  const roleIds = world.userRoles.where(({ user_id: owner }) => owner === userId).map(({ role_id: id }) => id)
  const ids = new Set(roleIds.flatMap((id) => world.roles.get(id)?.permission_ids ?? []))
  return world.permissions.where(({ id }) => ids.has(id)).map(({ name }) => name)
}
