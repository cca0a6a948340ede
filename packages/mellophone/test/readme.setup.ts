import { createFakeMellophone } from '@sdk/mellophone/testing'

/** What the README's examples expect: a server with one user, and its address and tokens in the environment. */
export async function setup(): Promise<{ env: Record<string, string>; close: () => Promise<void> }> {
  const fake = createFakeMellophone({
    providers: [{ type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', login: 'user', password: 'password' }] }],
    settingsToken: 'settings-token', userManageToken: 'manage-token',
  })
  await fake.listen()
  return {
    env: { MELLOPHONE_BASE_URL: fake.baseUrl(), MELLOPHONE_SET_SETTINGS_TOKEN: 'settings-token', MELLOPHONE_USER_MANAGE_TOKEN: 'manage-token' },
    close: () => fake.stop(),
  }
}
