import type { Client, TeamMember } from '../../clients/types.ts'
import { flagOf, requiredText, textOf, wholeOf, type Json } from '../body.ts'
import type { FakeClient, FakeUser } from '../options.ts'
import { checkAll, fieldRefused, notFound } from '../refusal.ts'

/** A client without its team. */
type ClientRecord = Omit<Client, 'team_members' | 'team_count'>

interface Entry {
  record: ClientRecord
  readonly team: TeamMember[]
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const TEXTS = ['phone', 'identification_number', 'type_identification', 'observations', 'profession'] as const
const FLAGS = ['is_primary', 'can_create_tickets', 'can_view_all_tickets', 'can_edit_client', 'is_active'] as const

/** The clients and their teams. */
export class ClientStore {
  readonly #entries: Entry[]
  readonly #users: Required<{ [K in keyof FakeUser]: NonNullable<FakeUser[K]> }>[]
  readonly #now: () => string
  #made = 0
  #memberships = 0

  constructor(clients: readonly FakeClient[], users: readonly FakeUser[], now: () => string) {
    this.#now = now
    this.#users = users.map(({ id, email, username = localPart(email), full_name = '' }) => ({ id, email, username, full_name }))
    this.#entries = clients.map(({ team_members: team = [], ...seed }) => {
      const record = { ...this.#blank(seed.client_id ?? this.#newId()), ...seed }
      return { record, team: team.map((member) => ({ ...this.#membership(member.email), ...member })) }
    })
    this.#memberships = Math.max(0, ...this.#entries.flatMap(({ team }) => team.map(({ id }) => id)))
  }

  list(): Client[] {
    return this.#entries.map(show)
  }

  get(id: string): Client {
    return show(this.#entry(id))
  }

  create(body: Json): Client {
    const id = textOf(body, 'client_id') || this.#newId()
    if (this.#entries.some(({ record }) => record.client_id === id)) throw fieldRefused('client_id', 'Já existe um cliente com este client_id.')
    checkAll([() => requiredText({ full_name: '', ...body }, 'full_name'), () => changesIn(body)])
    const entry = { record: { ...this.#blank(id), ...changesIn(body) }, team: [] }
    this.#entries.push(entry)
    return show(entry)
  }

  update(id: string, body: Json): Client {
    const entry = this.#entry(id)
    if ('full_name' in body) requiredText(body, 'full_name')
    entry.record = { ...entry.record, ...changesIn(body), updated_at: this.#now() }
    return show(entry)
  }

  team(id: string): TeamMember[] {
    return show(this.#entry(id)).team_members
  }

  addMember(id: string, body: Json): TeamMember {
    const { team } = this.#entry(id)
    const address = textOf(body, 'user_email')
    const userId = wholeOf(body, 'user_id')
    if (address === '' && userId === null) throw fieldRefused('non_field_errors', 'Informe user_email ou user_id.')
    const user = userId === null ? undefined : this.#users.find((candidate) => candidate.id === userId)
    if (userId !== null && user === undefined) throw fieldRefused('user_id', 'Usuário não encontrado.')
    if (address !== '' && !EMAIL.test(address)) throw fieldRefused('user_email', 'Insira um endereço de email válido.')
    const email = user?.email ?? address
    if (team.some((member) => member.is_active && member.email === email)) throw fieldRefused('non_field_errors', 'Este usuário já faz parte da equipe.')
    const member = { ...this.#membership(email), ...permissionsIn(body) }
    team.push(member)
    return member
  }

  updateMember(id: string, memberId: string, body: Json): TeamMember {
    return Object.assign(this.#member(id, memberId), permissionsIn(body))
  }

  removeMember(id: string, memberId: string): void {
    this.#member(id, memberId).is_active = false
  }

  #entry(id: string): Entry {
    const found = this.#entries.find(({ record }) => record.client_id === id)
    if (found === undefined) throw notFound()
    return found
  }

  #member(id: string, memberId: string): TeamMember {
    const found = this.#entry(id).team.find((member) => member.is_active && String(member.id) === memberId)
    if (found === undefined) throw notFound()
    return found
  }

  #blank(id: string): ClientRecord {
    const now = this.#now()
    return {
      client_id: id, full_name: '', email: '', phone: '', identification_number: '', type_identification: '', birthday: null, observations: '', is_active: true,
      preferred_language: 'pt-BR', profession: '', created_at: now, updated_at: now,
    }
  }

  /** The membership of a user, who is created when nobody has the address. */
  #membership(email: string): TeamMember {
    const user = this.#users.find((candidate) => candidate.email === email) ?? { id: this.#users.length + 1, username: localPart(email), email, full_name: '' }
    if (!this.#users.includes(user)) this.#users.push(user)
    return {
      id: ++this.#memberships, username: user.username, email, full_name: user.full_name, is_primary: false, can_create_tickets: true, can_view_all_tickets: true,
      can_edit_client: false, is_active: true,
    }
  }

  #newId(): string {
    return `00000000-0000-4000-8000-${String(++this.#made).padStart(12, '0')}`
  }
}

const localPart = (email: string): string => email.slice(0, Math.max(0, email.indexOf('@')))

function show({ record, team }: Entry): Client {
  const members = team.filter(({ is_active }) => is_active)
  return { ...record, team_members: members, team_count: members.length }
}

/** The fields of a client that a body changes. */
function changesIn(body: Json): Partial<ClientRecord> {
  const changes: Partial<ClientRecord> = {}
  if ('full_name' in body) changes.full_name = textOf(body, 'full_name')
  if ('email' in body) changes.email = textOf(body, 'email')
  if (changes.email !== undefined && changes.email !== '' && !EMAIL.test(changes.email)) throw fieldRefused('email', 'Insira um endereço de email válido.')
  for (const field of TEXTS) if (field in body) changes[field] = textOf(body, field)
  if ('preferred_language' in body) changes.preferred_language = textOf(body, 'preferred_language') || 'pt-BR'
  if ('is_active' in body) changes.is_active = flagOf(body, 'is_active', true)
  if ('birthday' in body) changes.birthday = textOf(body, 'birthday') || null
  if (typeof changes.birthday === 'string' && Number.isNaN(Date.parse(changes.birthday))) throw fieldRefused('birthday', 'Formato inválido para data. Use um dos formatos a seguir: YYYY-MM-DD.')
  return changes
}

function permissionsIn(body: Json): Partial<TeamMember> {
  return Object.fromEntries(FLAGS.filter((field) => field in body).map((field) => [field, flagOf(body, field, false)]))
}
