import { createFakeMellophone } from '../src/testing/index.ts'

const tokens = { settingsToken: 'settings-token', userManageToken: 'user-manage-token' }

/** The server that the README's examples talk to: the user `user` with the password `password`, in the writable provider. */
export async function setup(): Promise<{ env: Record<string, string>; close: () => Promise<void> }> {
  const fake = createFakeMellophone({
    ...tokens,
    providers: [
      { type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', login: 'user', password: 'password' }] },
      { type: 'xmlfile', id: 'files', group: 'two words', users: [{ sid: 'f-1', login: 'katherine', password: 'orbit' }] },
    ],
  })
  await fake.listen()
  return {
    env: { MELLOPHONE_BASE_URL: fake.baseUrl(), MELLOPHONE_SET_SETTINGS_TOKEN: tokens.settingsToken, MELLOPHONE_USER_MANAGE_TOKEN: tokens.userManageToken },
    close: () => fake.stop(),
  }
}
