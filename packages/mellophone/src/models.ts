/** A user as a login provider describes it. */
export interface User {
  /** The user's id: attribute `sid` (writable SQL providers), else `SID` (the others), else any case variant; `null` when there is none. */
  sid: string | null
  /** The login name: attribute `login`, else `LOGIN`, else any case variant; `null` when there is none. */
  login: string | null
  /**
   * All attributes, `sid` and `login` included, named as received. Values are always strings; an attribute without value is `''`,
   * except for providers that leave it out. The object has no prototype, so that an attribute may be called `constructor`.
   */
  attributes: Readonly<Record<string, string>>
}

/** The users of one login provider. */
export interface UserListGroup {
  /** The id of the provider; `''` when it has none. */
  pid: string
  /** The provider's users, in the server's order. */
  users: User[]
}

/** The kind of a login provider. Servers may know further ones. */
export type ProviderType = 'sqlserverext' | 'sqlserver' | 'xmlfile' | 'ldapserver' | 'httpserver' | 'iasbpserver' | (string & {})

/** A login provider of the server's configuration. */
export interface Provider {
  /** The provider's id; `''` when it has none. */
  id: string
  /** The kind of provider. `sqlserverext` is the only one whose users can be created, updated and deleted. */
  type: ProviderType
  /** Where the server finds the provider: a connection URL or a file name of the server's own network. Do not show it to users. */
  url: string
  /** The provider's group, which `gp` selects; `''` when it has none (`gp: 'not_defined'`). */
  group_providers: string
}

/** The fields of a user that is changed. */
export interface UserFields {
  /** The user's id. */
  sid?: string | undefined
  /** The login name. A login with a space can be stored and can never log in. */
  login?: string | undefined
  /** The password, or its hash; the server stores the text exactly as given. Another name for `pwd`. */
  password?: string | undefined
  /** The password, or its hash, under the server's own name. Give either `password` or `pwd`. */
  pwd?: string | undefined
  /**
   * A profile field. Strings are sent as they are, numbers, bigints and booleans as text, dates in ISO 8601, `null` as `''`, arrays and
   * plain objects as JSON; `undefined` is left out. Names are XML names without colon. The XML reader of server 1.6.1 knows no letters
   * that are newer than Unicode 2.0: it refuses a name with `ș` or `Ѝ` as `malformed_xml`.
   */
  [field: string]: unknown
}

/** The fields of a new user. */
export interface UserInput extends UserFields {
  /**
   * The user's id: any text, not empty. It cannot be changed later. A user whose id is `.`, `..` or holds `/`, `\` or a control character
   * cannot be updated or deleted: no path of a request can name it.
   */
  sid: string
}
