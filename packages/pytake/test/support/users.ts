import type { User } from '../../src/index.ts'

/** The signed-in user of the tests. */
export const ana: User = {
  id: '8ab03443-9342-49d2-ac06-be46befaccb8', organization_id: '27705e87-47f8-410d-afa9-687aa52b4594', email: 'ana@acme.example', full_name: 'Ana Admin',
  phone_number: null, avatar_url: null, bio: null, role: 'org_admin', created_at: '2026-11-21T07:15:17.871217Z', updated_at: '2026-11-21T07:15:17.871217Z',
  email_verified: false, is_active: true, is_online: false, last_seen_at: null, last_login_at: null, agent_status: null, agent_greeting_message: null,
  department_ids: [], permissions: [],
}
