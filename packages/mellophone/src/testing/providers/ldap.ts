import { attributes, declaration, emptyElement } from '../xml/write.ts'
import type { Attempt, Listing, LoginProvider, ProviderContext } from './login-provider.ts'
import type { FakeLdapServer, FakeUser } from './options.ts'
import { fold } from './xml-file.ts'

interface Entry extends Omit<FakeUser, 'password'> {
  password?: string | null | undefined
}

const defaultAttributes = ['SID', 'login', 'name', 'email', 'phone', 'organization', 'fax']
const listingBug =
  'java.lang.NullPointerException: Cannot invoke "javax.naming.ldap.InitialLdapContext.search(String, String, javax.naming.directory.SearchControls)" because "ldapLink.ctx" is null'

/** A provider that asks a directory. */
export class LdapProvider implements LoginProvider {
  readonly type = 'ldapserver'
  readonly id: string
  readonly url: string
  readonly group: string
  readonly bindsFirst = true
  unreachable: boolean
  readonly #entries: Entry[]
  readonly #options: FakeLdapServer
  readonly #context: ProviderContext

  constructor(options: FakeLdapServer, context: ProviderContext) {
    const { id = '', url = 'ldap://ldap.example.test:389', group = '', users = [], unreachable = false } = options
    this.id = id
    this.url = url
    this.group = group
    this.unreachable = unreachable
    this.#entries = users.map((user) => ({ ...user }))
    this.#options = options
    this.#context = context
  }

  add(user: FakeUser): void {
    this.#entries.push({ ...user })
  }

  authenticate({ login, password }: Attempt): void {
    this.#connect()
    const entry = this.#found(login)
    const anonymous = password === '' && this.#options.allowEmptyPassword === true
    if (!anonymous && (password === null || entry.password !== password)) {
      throw new Error('javax.naming.AuthenticationException: [LDAP: error code 49 - INVALID_CREDENTIALS: Bind failed: Invalid authentication]')
    }
  }

  userInfo(name: string | null): string {
    this.#connect()
    const entry = this.#search(name)
    return entry === undefined ? '' : declaration + this.#write(entry)
  }

  changePassword(name: string | null, password: string): boolean {
    this.#connect()
    this.#found(name).password = password
    return true
  }

  list(withDeclaration: boolean): Listing {
    const open = `${withDeclaration ? declaration : ''}<root${attributes([['pid', this.id]])}`
    if (this.#context.behaviour === 'observed') return { written: open, failure: new Error(listingBug) }
    try {
      this.#connect()
    } catch (error) {
      return { written: open, failure: error as Error }
    }
    return { written: `${open}>${this.#entries.map((entry) => this.#write(entry)).join('')}</root>` }
  }

  #connect(): void {
    if (!this.unreachable) return
    const host = this.url.replace(/^\w+:\/\//, '').replace(/\/.*$/, '')
    throw new Error(`javax.naming.CommunicationException: ${host} [Root exception is java.net.ConnectException: Connection refused]`)
  }

  #found(name: string | null): Entry {
    const entry = this.#search(name)
    if (entry === undefined) throw new Error(`Пользователь ${name} не найден в директории.`)
    return entry
  }

  #search(name: string | null): Entry | undefined {
    if (name === null) return undefined
    const wildcards = this.#context.behaviour === 'observed'
    const literal = fold(name).replaceAll(/[\\^$.+?()[\]{}|]/g, String.raw`\$&`)
    const pattern = new RegExp(`^${literal.replaceAll('*', wildcards ? '.*' : String.raw`\*`)}$`, 's')
    return this.#entries.find(({ login }) => typeof login === 'string' && pattern.test(fold(login)))
  }

  #write({ login, sid, attributes: fields = {} }: Entry): string {
    const values: Readonly<Record<string, string | null | undefined>> = { ...fields, login, SID: sid }
    const { attributes: names = defaultAttributes, domain } = this.#options
    return emptyElement('user', [...names.map((name) => [name, values[name] ?? ''] as const), ['domain', domain]])
  }
}
