import { PyTakeClient, type User } from '@sdk/pytake'
import * as organizations from '@sdk/pytake/organizations'

/** Logs in and reads the user and the organization, over both faces. */
export async function call(baseUrl: string): Promise<string> {
  const client = new PyTakeClient({ baseUrl, email: 'me@acme.example', password: 'Password-1' })
  const me: User = await client.users.me()
  const { name } = await organizations.me(client)
  await client.close()
  return `user ${me.email} of ${name}`
}
