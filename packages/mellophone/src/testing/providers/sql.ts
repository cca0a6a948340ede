import { badCredentials } from '../failures.ts'
import { declaration, emptyElement, attributes, type Attribute } from '../xml/write.ts'
import type { Attempt, Listing, LoginProvider, ProviderContext } from './login-provider.ts'
import type { FakeProcedure, FakeSqlServer, FakeSqlServerExt, FakeUser, ProcedureCall } from './options.ts'
import { passwordFits, storedPassword } from './passwords.ts'

/** A row of the table of users. */
export interface SqlRow {
  readonly sid: string | null
  login: string | null
  password: string | null
  readonly blocked: boolean
  readonly fields: Map<string, string | null>
}

/** An SQL provider: a table of users, and perhaps a stored procedure that has the last word. */
export class SqlProvider implements LoginProvider {
  readonly type: 'sqlserver' | 'sqlserverext'
  readonly id: string
  readonly url: string
  readonly group: string
  readonly bindsFirst = false
  readonly procedure: FakeProcedure | undefined
  unreachable: boolean
  protected rows: SqlRow[]
  protected readonly context: ProviderContext
  readonly #localSalt: string
  readonly #hashAlgorithm: string

  constructor(options: FakeSqlServer | FakeSqlServerExt, context: ProviderContext) {
    const { type, id = '', url = 'jdbc:postgresql://db.example.test:5432/main', group = '', users = [], unreachable = false } = options
    this.type = type
    this.id = id
    this.url = url
    this.group = group
    this.unreachable = unreachable
    this.context = context
    this.procedure = options.procedure
    this.#localSalt = options.localSalt ?? ''
    this.#hashAlgorithm = options.hashAlgorithm ?? 'sha256'
    this.rows = users.map(rowOf)
  }

  add(user: FakeUser): void {
    this.rows.push(rowOf(user))
  }

  authenticate({ sesid, login, password, ip }: Attempt): void {
    const failed = `Логин пользователя '${login}' в '${this.url}' не успешен`
    if (checkedName(login).includes(' ')) throw new Error(failed)
    this.connect()
    const row = this.find(login)
    if (row?.blocked === true && this.procedure === undefined) throw new Error(`User ${login} is blocked permanently.`)
    const authenticated = row !== undefined && this.#fits(row, password)
    const { lockouts } = this.context
    const message = this.callProcedure({
      sesid,
      login,
      authenticated,
      attributes: row === undefined ? null : this.describe(row),
      ip,
      locked: false,
      attempts: lockouts.attempts(checkedName(login)) + 1,
      secondsToUnlock: lockouts.minutes * 60,
    })
    if (message.accept && authenticated) return
    throw new Error(message.text === '' ? `${failed}: ${badCredentials}` : message.text)
  }

  /** Asks the stored procedure, if there is one: what it says, and whether it lets the user in. */
  callProcedure(call: ProcedureCall): { accept: boolean; text: string } {
    const result = this.procedure?.(call)
    if (result === undefined) return { accept: true, text: '' }
    return { accept: result.accept, text: `Stored procedure message begin: ${result.message} Stored procedure message end.` }
  }

  userInfo(name: string | null): string {
    if (checkedName(name).includes(' ')) throw new Error(`Пользователь '${name}' не найден`)
    this.connect()
    const row = this.find(name)
    return row === undefined ? '' : this.describe(row)
  }

  changePassword(name: string | null, password: string): boolean {
    if (checkedName(name).includes(' ')) throw new Error(`Пользователь '${name}' не найден`)
    this.connect()
    for (const row of this.rows) {
      if (row.login === name) row.password = storedPassword(password, this.#hashAlgorithm, this.context.newSalt(), this.#localSalt)
    }
    return true
  }

  list(withDeclaration: boolean): Listing {
    const open = `${withDeclaration ? declaration : ''}<users${attributes([['pid', this.id], ...this.listAttributes()])}`
    try {
      this.connect()
    } catch (error) {
      return { written: open, failure: error as Error }
    }
    return { written: `${open}>${this.listedRows().map((row) => emptyElement('user', this.attributesOf(row))).join('')}</users>` }
  }

  /** @throws {Error} the database is down */
  protected connect(): void {
    if (this.unreachable) throw new Error('org.springframework.jdbc.CannotGetJdbcConnectionException: Failed to obtain JDBC Connection')
  }

  protected listAttributes(): Attribute[] {
    return []
  }

  protected listedRows(): SqlRow[] {
    return this.rows.toSorted((left, right) => byText(left.login ?? '', right.login ?? ''))
  }

  protected attributesOf({ sid, login, fields }: SqlRow): Attribute[] {
    return [['login', login], ['SID', sid], ...fields]
  }

  protected describe(row: SqlRow): string {
    return declaration + emptyElement('user', this.attributesOf(row))
  }

  /** The only row with this login; two with the same one are none. */
  protected find(login: string | null): SqlRow | undefined {
    const [row, ...others] = this.rows.filter((candidate) => candidate.login !== null && candidate.login === login)
    return others.length === 0 ? row : undefined
  }

  #fits({ password: stored }: SqlRow, password: string | null): boolean {
    const { hashOnly, behaviour } = this.context
    return stored !== null && password !== null && passwordFits(password, stored, { localSalt: this.#localSalt, hashOnly, behaviour })
  }
}

/** Texts in the order of their UTF-16 units, as in a database without locale. */
export const byText = (left: string, right: string): number => (left < right ? -1 : Number(left > right))

/** The name that a session remembers; the server stumbles when an update has lost it. */
function checkedName(name: string | null): string {
  if (name === null) throw new TypeError('Cannot invoke "String.contains(java.lang.CharSequence)" because "sql" is null')
  return name
}

function rowOf({ sid = null, login = null, password = null, blocked = false, attributes: fields = {} }: FakeUser): SqlRow {
  return { sid, login, password, blocked, fields: new Map(Object.entries(fields)) }
}
