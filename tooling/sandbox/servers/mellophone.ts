import { createFakeMellophone } from '@sdk/mellophone/testing'
import type { SandboxServer } from './server.ts'

export const mellophone: SandboxServer = {
  vendor: 'mellophone',
  code: `import { MellophoneClient } from '@sdk/mellophone'

const client = new MellophoneClient()
await client.login({ login: 'ada', password: 'engine' })
console.log(await client.isAuthenticated())
await client.close()`,
  async start(port) {
    const tokens = { settingsToken: 'sandbox-settings', userManageToken: 'sandbox-users' }
    const fake = createFakeMellophone({ ...tokens, providers: [{ type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', login: 'ada', password: 'engine' }] }] })
    await fake.listen(port)
    return {
      env: { MELLOPHONE_BASE_URL: fake.baseUrl(), MELLOPHONE_SET_SETTINGS_TOKEN: tokens.settingsToken, MELLOPHONE_USER_MANAGE_TOKEN: tokens.userManageToken },
      stop: () => fake.stop(),
    }
  },
}
