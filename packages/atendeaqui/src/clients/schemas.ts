import * as v from 'valibot'
import { openEnum } from '@sdk/core'

/** What kind of document identifies a client. */
export const IdentificationTypeSchema = /* @__PURE__ */ openEnum(['CPF', 'CNPJ'])

/** A person who works with a client's tickets. */
export const TeamMemberSchema = v.object({
  /** Id of the membership, which `updateTeamMember` and `removeTeamMember` take. */
  id: v.number(),
  /** Login name of the user. */
  username: v.string(),
  /** E-mail address of the user. */
  email: v.string(),
  /** Name of the user. */
  full_name: v.string(),
  /** Whether this is the client's main contact. */
  is_primary: v.boolean(),
  /** Whether the member may open tickets. */
  can_create_tickets: v.boolean(),
  /** Whether the member sees all tickets of the client, not only their own. */
  can_view_all_tickets: v.boolean(),
  /** Whether the member may change the client's record. */
  can_edit_client: v.boolean(),
  /** Whether the membership is in force; `false` after a removal. */
  is_active: v.boolean(),
})

/** A client of the company: the record of the CRM. */
export const ClientSchema = v.object({
  /** Id of the client: a UUID, or the one given at creation. */
  client_id: v.string(),
  /** Name of the person or company. */
  full_name: v.string(),
  /** E-mail address; `''` when there is none. */
  email: v.string(),
  /** Telephone number; `''` when there is none. */
  phone: v.string(),
  /** Number of the identifying document; `''` when there is none. */
  identification_number: v.string(),
  /** Kind of that document: `CPF`, `CNPJ`, …; `''` when there is none. */
  type_identification: IdentificationTypeSchema,
  /** Birthday as `YYYY-MM-DD`; `null` when it is not known. */
  birthday: v.nullable(v.string()),
  /** Free notes. */
  observations: v.string(),
  /** Whether the client is active. */
  is_active: v.boolean(),
  /** Language for texts to the client, e.g. `pt-BR`. */
  preferred_language: v.string(),
  /** Profession; `''` when it is not known. */
  profession: v.string(),
  /** When the client was created, ISO 8601; `null` when the server does not tell. */
  created_at: v.nullable(v.string()),
  /** When the client was last changed, ISO 8601; `null` when the server does not tell. */
  updated_at: v.nullable(v.string()),
  /** The client's team. */
  team_members: v.array(TeamMemberSchema),
  /** Members of the team. */
  team_count: v.number(),
})
