import type { RawAnswer } from '@sdk/core'
import { mapField, mapList, withDefaults } from '../defaults.ts'
import type { Client, TeamMember } from './types.ts'

/** A team member with its missing fields filled in. */
export function fillTeamMember(data: unknown): unknown {
  return withDefaults(data, {
    id: 0, username: '', email: '', full_name: '', is_primary: false, can_create_tickets: true, can_view_all_tickets: true, can_edit_client: false, is_active: true,
  })
}

/** A client with its missing fields filled in. */
export function fillClient(data: unknown): unknown {
  const client = withDefaults(data, {
    client_id: '', full_name: '', email: '', phone: '', identification_number: '', type_identification: '', birthday: null, observations: '', is_active: true,
    preferred_language: 'pt-BR', profession: '', created_at: null, updated_at: null, team_members: [],
  })
  mapField(client, 'team_members', (members) => mapList(members, fillTeamMember))
  const { team_members: members } = (client ?? {}) as { readonly team_members?: unknown }
  return withDefaults(client, { team_count: Array.isArray(members) ? members.length : 0 })
}

/** `decode` of operations that answer with a client. */
export const decodeClient = ({ data }: RawAnswer): Client => fillClient(data) as Client

/** `decode` of operations that answer with a team member. */
export const decodeTeamMember = ({ data }: RawAnswer): TeamMember => fillTeamMember(data) as TeamMember
