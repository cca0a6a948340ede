import { Crash, Refusal } from '../failures.ts'
import type { UserXml } from '../xml/user.ts'
import type { Attribute } from '../xml/write.ts'
import type { ProviderContext } from './login-provider.ts'
import type { FakeSqlServerExt } from './options.ts'
import { byText, SqlProvider, type SqlRow } from './sql.ts'

const maxLength = 256
const insertField =
  'INSERT INTO "user_attr" (sid, fieldid, fieldvalue) VALUES (?, ?, ?) ON CONFLICT (sid, fieldid) DO UPDATE SET fieldvalue = ? WHERE ("user_attr".sid=?) AND ("user_attr".fieldid=?)'

/** The SQL provider whose users can be created, changed and deleted. */
export class WritableSqlProvider extends SqlProvider {
  constructor(options: FakeSqlServerExt, context: ProviderContext) {
    super(options, context)
    this.rows = this.rows.map((row) => ({ ...row, blocked: false }))
  }

  create({ sid, login, password, fields }: UserXml): void {
    if (sid === undefined) throw new Refusal('Атрибут пользователя sid не задан')
    this.#reach()
    const columns = ['sid', ...(login === undefined ? [] : ['login']), ...(password === undefined ? [] : ['pwd'])]
    const sql = `INSERT INTO "users" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    this.#checkLengths(sql, [sid, login, password])
    if (this.#row(sid) !== undefined) throw duplicate(sql, 'users_pkey', 'sid', sid)
    this.#checkLogin(sql, login)
    this.#checkLengths('INSERT INTO "user_attr" (sid, fieldid, fieldvalue) VALUES (?, ?, ?)', fields.keys())
    this.rows.push({ sid, login: login ?? null, password: password ?? null, blocked: false, fields: new Map(fields) })
  }

  /** Changes what is named. An unknown user is no error as long as no field of the profile is named. */
  update(sid: string, change: UserXml): void {
    this.#reach()
    const row = this.#row(sid)
    const columns = [...(change.login === undefined ? [] : ['login = ?']), ...(change.password === undefined ? [] : ['pwd = ?'])]
    const sql = `UPDATE "users" SET ${columns.join(', ')} WHERE sid = ?`
    this.#checkLengths(sql, [change.login, change.password])
    if (row !== undefined) this.#checkLogin(sql, change.login, row)
    this.#checkLengths(insertField, change.fields.keys())
    if (row === undefined && change.fields.size > 0) throw missingUser(sid)
    if (row !== undefined) {
      row.login = change.login ?? row.login
      row.password = change.password ?? row.password
      for (const [name, value] of change.fields) row.fields.set(name, value)
    }
  }

  remove(sid: string): void {
    this.#reach()
    this.rows = this.rows.filter((row) => row.sid !== sid)
  }

  /** The login of the user with this id; `null` when there is none. */
  loginOf(sid: string | undefined): string | null {
    this.#reach()
    return (sid === undefined ? undefined : this.#row(sid)?.login) ?? null
  }

  protected override attributesOf({ sid, login, fields }: SqlRow): Attribute[] {
    return [['sid', sid], ['login', login], ...fields]
  }

  protected override listedRows(): SqlRow[] {
    const rows = this.rows.toSorted((left, right) => byText(left.sid ?? '', right.sid ?? ''))
    return this.context.behaviour === 'observed' ? rows.filter(({ sid }) => sid !== '') : rows
  }

  protected override listAttributes(): Attribute[] {
    const nameless = this.context.behaviour === 'observed' ? this.#row('') : undefined
    return nameless === undefined ? [] : [...nameless.fields]
  }

  #row(sid: string): SqlRow | undefined {
    return this.rows.find((row) => row.sid === sid)
  }

  #reach(): void {
    if (this.unreachable) throw new Crash('the database is down')
  }

  #checkLogin(sql: string, login: string | undefined, own?: SqlRow): void {
    if (login !== undefined && this.rows.some((row) => row !== own && row.login === login)) throw duplicate(sql, 'users_login_key', 'login', login)
  }

  #checkLengths(sql: string, values: Iterable<string | undefined>): void {
    for (const value of values) {
      if (value !== undefined && Array.from(value).length > maxLength) {
        throw databaseError('DataIntegrityViolationException', sql, `value too long for type character varying(${maxLength})`)
      }
    }
  }
}

function databaseError(type: string, sql: string, error: string): Refusal {
  return new Refusal(`org.springframework.dao.${type}: PreparedStatementCallback; SQL [${sql}]; ERROR: ${error}`)
}

function duplicate(sql: string, constraint: string, column: string, value: string): Refusal {
  const error = `duplicate key value violates unique constraint "${constraint}"\n  Detail: Key (${column})=(${value}) already exists.`
  return databaseError('DuplicateKeyException', sql, error)
}

function missingUser(sid: string): Refusal {
  const error = `insert or update on table "user_attr" violates foreign key constraint "user_attr_sid_fkey"\n  Detail: Key (sid)=(${sid}) is not present in table "users".`
  return databaseError('DataIntegrityViolationException', insertField, error)
}
