import { HttpProvider } from './http.ts'
import { LdapProvider } from './ldap.ts'
import type { ProviderContext } from './login-provider.ts'
import type { FakeProvider } from './options.ts'
import { SqlProvider } from './sql.ts'
import { WritableSqlProvider } from './writable-sql.ts'
import { XmlFileProvider } from './xml-file.ts'

/** A provider that further users can be given to. */
export type SeededProvider = ReturnType<typeof createProvider>

/** Makes a running provider of its seed. */
export function createProvider(options: FakeProvider, context: ProviderContext): SqlProvider | XmlFileProvider | LdapProvider | HttpProvider {
  switch (options.type) {
    case 'sqlserverext':
      return new WritableSqlProvider(options, context)
    case 'sqlserver':
      return new SqlProvider(options, context)
    case 'xmlfile':
      return new XmlFileProvider(options)
    case 'ldapserver':
      return new LdapProvider(options, context)
    case 'httpserver':
      return new HttpProvider(options)
  }
}
