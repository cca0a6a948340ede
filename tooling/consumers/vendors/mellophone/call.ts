import { MellophoneClient, type User } from '@sdk/mellophone'
import { checkCredentials } from '@sdk/mellophone/checks'

/** Logs in and gives the user's id, which both faces must tell alike. */
export async function call(baseUrl: string): Promise<string> {
  const client = new MellophoneClient({ baseUrl })
  await client.login({ login: 'ada', password: 'difference-engine' })
  const session = await client.isAuthenticated()
  const checked: User = await checkCredentials(client, { login: 'ada', password: 'difference-engine' })
  await client.close()
  return session === false || session.sid !== checked.sid ? 'not logged in' : `user ${checked.sid}`
}
