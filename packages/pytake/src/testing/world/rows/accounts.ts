import type { Department } from '../../../departments/types.ts'
import type { NotificationLog, NotificationPreference } from '../../../notifications/types.ts'
import type { Organization } from '../../../organizations/types.ts'
import type { Passkey } from '../../../passkeys/types.ts'
import type { Permission } from '../../../permissions/types.ts'
import type { Queue } from '../../../queues/types.ts'
import type { Role } from '../../../roles/types.ts'
import type { Secret } from '../../../secrets/types.ts'
import type { SocialIdentity } from '../../../social/types.ts'
import type { AgentSkill, User } from '../../../users/types.ts'

/** An organization. `ai` is what its assistant was set to, `null` until it was. */
export type OrganizationRow = Organization

/** A user, with what a login needs. */
export interface UserRow extends User {
  password: string
  /** Wrong passwords since the last right one. */
  failed_logins: number
  /** Until when the account is locked, in milliseconds since 1970; `0` when it is not. */
  locked_until: number
}

export type SkillRow = AgentSkill

/** What is counted of the conversations of a department, and of a queue. */
type TeamCounters = 'total_conversations' | 'active_conversations' | 'queued_conversations' | 'average_response_time_seconds' | 'average_resolution_time_seconds'

/** A department; its conversations are counted. */
export interface DepartmentRow extends Omit<Department, TeamCounters | 'total_agents'> {
  /** Agents that were added to the develop build, which counts them and shows none. */
  counted_agent_ids: string[]
}

/** A queue; its conversations are counted. */
export type QueueRow = Omit<Queue, TeamCounters | 'completed_conversations' | 'average_wait_time_seconds'>

/** A secret, with its value. */
export interface SecretRow extends Secret {
  value: string
}

/** A role; its permissions are looked up. */
export interface RoleRow extends Omit<Role, 'permissions'> {
  permission_ids: string[]
}

export type PermissionRow = Permission

/** That a user has a role of roles and permissions. */
export interface UserRoleRow {
  readonly id: string
  readonly organization_id: string
  readonly user_id: string
  readonly role_id: string
}

/** A second factor of a user. */
export interface MfaMethodRow {
  readonly id: string
  readonly organization_id: string
  readonly user_id: string
  readonly type: 'totp' | 'sms'
  /** The secret of an authenticator app, or the phone number. */
  readonly secret: string
  /** What the setup by SMS gave, until it was confirmed. */
  readonly challenge_token: string | null
  is_verified: boolean
  is_primary: boolean
  readonly created_at: string
  last_used_at: string | null
  backup_codes: string[]
}

/** A passkey of a user, with what the device proved. */
export interface PasskeyRow extends Passkey {
  readonly organization_id: string
  readonly user_id: string
  readonly credential_id: string
  counter: number
}

/** A challenge that waits for a device. */
export interface ChallengeRow {
  readonly id: string
  readonly organization_id: string
  readonly user_id: string
  readonly device_name: string
}

/** An identity at Google, GitHub or Microsoft. */
export interface IdentityRow extends SocialIdentity {
  readonly organization_id: string
  readonly user_id: string
}

/** A login at a provider that was begun: its state, until the provider sends the user back. */
export interface SocialStateRow {
  readonly id: string
  readonly organization_id: string
  readonly provider: string
}

export type NotificationRow = NotificationLog

export type PreferenceRow = NotificationPreference
