/** A user of a provider, as seeded. */
export interface FakeUser {
  /** The id: attribute `sid` of the writable SQL provider, `SID` of the others. */
  readonly sid?: string | null | undefined
  /** The login name. */
  readonly login?: string | null | undefined
  /**
   * The password: clear text, or a hash. SQL providers know `<algorithm>#<salt>#<hex>`, `pbkdf2:sha256:<iterations>$<salt>$<hex>` and the
   * bare SHA-1 in hexadecimal; `xmlfile` the SHA-1 without salt; the others clear text alone.
   */
  readonly password?: string | null | undefined
  /** Refuses the user for good; `sqlserver` only. */
  readonly blocked?: boolean | undefined
  /** Further attributes of the profile; `null` is a column without value. */
  readonly attributes?: Readonly<Record<string, string | null>> | undefined
  /** The user as the third-party service describes it, passed through as it is; `httpserver` only. */
  readonly xml?: string | undefined
}

/** What the stored procedure of an SQL provider is called with, for every attempt to log in. */
export interface ProcedureCall {
  /** The session id; `null` where the operation has none. */
  readonly sesid: string | null
  readonly login: string | null
  /** Whether the password was right. */
  readonly authenticated: boolean
  /** The user in XML; `null` when there is none. */
  readonly attributes: string | null
  readonly ip: string | null
  /** Whether the login is locked out. */
  readonly locked: boolean
  /** Failed attempts in a row, this one included. */
  readonly attempts: number
  readonly secondsToUnlock: number
}

/** What the stored procedure answers. */
export interface ProcedureResult {
  /** Whether the user may log in; it cannot turn a wrong password into a right one. */
  readonly accept: boolean
  readonly message: string
}

/** The stored procedure that an SQL provider asks after the password. */
export type FakeProcedure = (call: ProcedureCall) => ProcedureResult

interface ProviderOptions {
  /** The provider's id; empty by default. */
  readonly id?: string | undefined
  /** The provider group; none by default. */
  readonly group?: string | undefined
  /** Where the server finds the provider: part of some answers. */
  readonly url?: string | undefined
  readonly users?: readonly FakeUser[] | undefined
  /** Whether the database, file or service cannot be reached; see also `setUnreachable` of the fake. */
  readonly unreachable?: boolean | undefined
}

interface SqlOptions extends ProviderOptions {
  /** The secret of the server's configuration that goes into hashes; empty by default. */
  readonly localSalt?: string | undefined
  /** The digest for changed passwords; `sha256` by default. */
  readonly hashAlgorithm?: string | undefined
  readonly procedure?: FakeProcedure | undefined
}

/** The writable SQL provider: the only one whose users can be created, changed and deleted. A server has at most one. */
export interface FakeSqlServerExt extends SqlOptions {
  readonly type: 'sqlserverext'
}

/** An SQL provider with a table of its own. */
export interface FakeSqlServer extends SqlOptions {
  readonly type: 'sqlserver'
}

/** A provider that reads a file. */
export interface FakeXmlFile extends ProviderOptions {
  readonly type: 'xmlfile'
}

/** An LDAP provider. */
export interface FakeLdapServer extends ProviderOptions {
  readonly type: 'ldapserver'
  /** The attributes that are answered, empty where a user has none; `SID login name email phone organization fax` by default. */
  readonly attributes?: readonly string[] | undefined
  /** The value of the further attribute `domain`; not answered by default. */
  readonly domain?: string | undefined
  /** Whether the directory takes an empty password for an anonymous bind, which succeeds; `false` by default. */
  readonly allowEmptyPassword?: boolean | undefined
}

/** A provider that asks a third-party service. */
export interface FakeHttpServer extends ProviderOptions {
  readonly type: 'httpserver'
}

/** A login provider, as seeded. */
export type FakeProvider = FakeSqlServerExt | FakeSqlServer | FakeXmlFile | FakeLdapServer | FakeHttpServer
