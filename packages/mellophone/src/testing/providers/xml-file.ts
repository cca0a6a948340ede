import { badCredentials } from '../failures.ts'
import { attributes, declaration, emptyElement } from '../xml/write.ts'
import type { Attempt, Listing, LoginProvider } from './login-provider.ts'
import type { FakeUser, FakeXmlFile } from './options.ts'
import { filePasswordFits } from './passwords.ts'

const profile = ['name', 'email', 'phone', 'organization', 'fax']

/** A provider that reads a file: logins ignore case, passwords do not, and nothing can be changed. */
export class XmlFileProvider implements LoginProvider {
  readonly type = 'xmlfile'
  readonly id: string
  readonly url: string
  readonly group: string
  readonly bindsFirst = true
  unreachable: boolean
  readonly #users: FakeUser[]

  constructor({ id = '', url = `users/${id === '' ? 'users' : id}.xml`, group = '', users = [], unreachable = false }: FakeXmlFile) {
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
    const known = this.#named(login).some(({ password: stored }) => typeof stored === 'string' && password !== null && filePasswordFits(password, stored))
    if (!known) throw new Error(badCredentials)
  }

  userInfo(name: string | null): string {
    return declaration + this.#named(name).map(write).join('')
  }

  changePassword(): boolean {
    return false
  }

  list(withDeclaration: boolean): Listing {
    try {
      const users = this.#read().map(write).join('')
      return { written: `${withDeclaration ? declaration : ''}<users${attributes([['pid', this.id]])}>${users}</users>` }
    } catch (error) {
      return { written: '', failure: error as Error }
    }
  }

  #named(name: string | null): FakeUser[] {
    return this.#read().filter(({ login }) => typeof login === 'string' && name !== null && fold(login) === fold(name))
  }

  #read(): FakeUser[] {
    if (this.unreachable) throw new Error(`Ошибка разбора файла '${this.url}': ${this.url} (No such file or directory)`)
    return this.#users
  }
}

function write({ login, sid, attributes: fields = {} }: FakeUser): string {
  return emptyElement('user', [['login', login], ['SID', sid], ...profile.map((name) => [name, fields[name]] as const)])
}

/** A text for comparisons that ignore case. */
export const fold = (text: string): string => text.toUpperCase().toLowerCase()
