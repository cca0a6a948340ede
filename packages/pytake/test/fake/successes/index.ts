import { accounts } from './accounts.ts'
import { alerts } from './alerts.ts'
import { analytics } from './analytics.ts'
import { assistant } from './assistant.ts'
import { automations } from './automations.ts'
import { bots } from './bots.ts'
import { campaigns } from './campaigns.ts'
import { contacts } from './contacts.ts'
import { conversations } from './conversations.ts'
import { people } from './people.ts'
import { secretsAndRoles } from './secrets-and-roles.ts'
import { signOn } from './sign-on.ts'
import { surroundings } from './surroundings.ts'
import { teams } from './teams.ts'
import { whatsapp } from './whatsapp.ts'
import type { Area } from './row.ts'

/** Every area of the REST interface. */
export const areas: readonly Area[] = [
  accounts, alerts, analytics, assistant, automations, bots, campaigns, contacts, conversations, people, secretsAndRoles, signOn, surroundings, teams, whatsapp,
]
