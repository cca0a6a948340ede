import { badCredentials } from '../failures.ts'
import type { Attempt, Listing, LoginProvider } from './login-provider.ts'
import type { FakeHttpServer, FakeUser } from './options.ts'

const guid = /^[\da-f]+(?:-[\da-f]+){4}$/i

/** A provider that asks a third-party service and hands its XML on. It can neither list users nor change them. */
export class HttpProvider implements LoginProvider {
  readonly type = 'httpserver'
  readonly id: string
  readonly url: string
  readonly group: string
  readonly bindsFirst = false
  unreachable: boolean
  readonly #users: FakeUser[]

  constructor({ id = '', url = 'http://sso.example.test/security/', group = '', users = [], unreachable = false }: FakeHttpServer) {
    this.id = id
    this.url = url
    this.group = group
    this.unreachable = unreachable
    this.#users = [...users]
  }

  add(user: FakeUser): void {
    this.#users.push(user)
  }

  authenticate({ login, password }: Attempt): void {
    if (this.unreachable) throw new Error('java.net.ConnectException: Connection refused')
    const user = this.#users.find((candidate) => candidate.login === login)
    if (user === undefined || typeof user.password !== 'string' || user.password !== password) {
      throw new Error(`Логин пользователя '${login}' в '${this.url.replace(/\/?$/, '/')}validateuser' не успешен: ${badCredentials}`)
    }
  }

  /** A service that cannot be reached knows no user. A name in the form of a GUID is taken for an id. */
  userInfo(name: string | null): string {
    if (this.unreachable || name === null) return ''
    const found = this.#users.find(({ login, sid }) => (guid.test(name) ? sid?.toLowerCase() === name.toLowerCase() : login === name))
    return found?.xml ?? ''
  }

  changePassword(): boolean {
    return false
  }

  list(): Listing {
    return { written: '' }
  }
}
