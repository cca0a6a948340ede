import { onTestFinished } from 'vitest'
import { MellophoneClient, type MellophoneOptions } from '../../src/index.ts'
import { createFakeMellophone, type FakeMellophone, type FakeMellophoneOptions } from '../../src/testing/index.ts'

/** The tokens of the company's server. */
export const tokens = { setSettingsToken: 'settings-token-1', userManageToken: 'manage-token-1' }

/** The server of a company: a writable SQL provider, a plain one, a file and a directory. */
export const company: FakeMellophoneOptions = {
  settingsToken: tokens.setSettingsToken,
  userManageToken: tokens.userManageToken,
  providers: [
    {
      type: 'sqlserverext', id: 'main',
      users: [
        { sid: 'u-1', login: 'ada', password: 'engine-1', attributes: { city: 'London' } },
        { sid: 'u-2', login: 'grace', password: 'compiler-1' },
      ],
    },
    { type: 'sqlserver', id: 'legacy', group: 'legacy', users: [{ sid: '7', login: 'rosalind', password: 'photo-51' }, { sid: '8', login: 'blocked', password: 'photo-52', blocked: true }] },
    { type: 'xmlfile', id: 'files', group: 'staff', users: [{ sid: 'f-1', login: 'katherine', password: 'orbit-1' }] },
    { type: 'ldapserver', id: 'directory', group: 'ldap', users: [{ sid: 'l-1', login: 'emmy', password: 'ring-1' }] },
  ],
}

/** A fake server that listens, and stops when the test ends. */
export async function startFake(options: FakeMellophoneOptions = company): Promise<FakeMellophone> {
  const fake = createFakeMellophone(options)
  await fake.listen()
  onTestFinished(() => fake.stop())
  return fake
}

/** A strict client of a server, closed when the test ends. */
export function clientOf(server: { baseUrl(): string }, options: MellophoneOptions = {}): MellophoneClient {
  const client = new MellophoneClient({ baseUrl: server.baseUrl(), validate: 'strict', retryDelayMs: 1, ...tokens, ...options })
  onTestFinished(() => client.close())
  return client
}

/** A client of a server at an origin. */
export const clientAt = (origin: string, options?: MellophoneOptions): MellophoneClient => clientOf({ baseUrl: () => `${origin}/mellophone` }, options)

/** The company's server with a client. */
export async function open(options: FakeMellophoneOptions = {}, clientOptions?: MellophoneOptions): Promise<{ readonly fake: FakeMellophone; readonly client: MellophoneClient }> {
  const fake = await startFake({ ...company, ...options })
  return { fake, client: clientOf(fake, clientOptions) }
}

export const ada = { login: 'ada', password: 'engine-1' }
export const grace = { login: 'grace', password: 'compiler-1' }
export const katherine = { login: 'katherine', password: 'orbit-1' }
