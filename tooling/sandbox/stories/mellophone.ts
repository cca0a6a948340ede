import { ForbiddenError, MellophoneClient, MissingTokenError, RequestValidationError, TransportError, type Sent } from '@sdk/mellophone'
import { createFakeMellophone, type FakeMellophone } from '@sdk/mellophone/testing'
import type { Story, Teller } from '../teller.ts'

const SETTINGS_TOKEN = 'settings-token-of-the-demo'
const MANAGE_TOKEN = 'manage-token-of-the-demo'

function because(reason: string): (error: unknown) => boolean {
  return (error) => error instanceof ForbiddenError && error.reason === reason
}

function unanswered(sent: Sent): (error: unknown) => boolean {
  return (error) => error instanceof TransportError && error.sent === sent
}

async function people(teller: Teller, client: MellophoneClient): Promise<void> {
  const ada = { sid: 'u-1', login: 'ada', password: 'difference-engine', name: 'Ada Lovelace', team: ['engines', 'notes'] }
  await teller.step('Create Ada, with a profile', () => client.createUser({ user: ada }), () => true)
  await teller.step('Create Grace', () => client.createUser({ user: { sid: 'u-2', login: 'grace', password: 'nanosecond' } }), () => true)
  await teller.refused('Create Ada again', () => client.createUser({ user: ada }), because('conflict'))
  await teller.refused('A user without an id: refused locally', () => client.createUser({ user: { sid: '' } }), (error) => error instanceof RequestValidationError)
  await teller.step('List the users', () => client.getUserList({ gp: 'all' }), (lists) => lists.flatMap((list) => list.users).length === 3)
  await teller.step('Names of the provider groups', () => client.importGp(), (groups) => groups.join() === 'not_defined,staff')
  await teller.step('Providers Ada can ask', () => client.getProviderList({ login: 'ada', password: 'difference-engine' }), (list) => list.length === 2)
}

async function sessions(teller: Teller, client: MellophoneClient): Promise<void> {
  const id = await teller.step('Ada logs in', () => client.login({ login: 'ada', password: 'difference-engine', ip: '10.0.0.7' }), (given) => given.length === 36)
  await teller.step('Who is it? Ada', () => client.isAuthenticated(), (user) => user !== false && user.login === 'ada')
  await teller.refused('From another address, strictly', () => client.isAuthenticated({ ip: '10.0.0.8', strict: true }), because('ip_changed'))
  await teller.step('Keep a state with the session', () => client.setState({ state: '{"cart":["punch cards"]} \u{1F9EE}' }), () => true)
  await teller.step('Give the session a new id', () => client.changeAppSesId({ new_ses_id: `${id}-renewed` }), () => client.sessionId === `${id}-renewed`)
  await teller.step('The state moved along', () => client.getState(), (state) => state.endsWith('\u{1F9EE}'))
  await teller.step('Change the password', () => client.changePwd({ old_password: 'difference-engine', new_password: 'analytical-engine' }), (login) => login === 'ada')
  await teller.step('The new one is right', () => client.checkCredentials({ login: 'ada', password: 'analytical-engine' }), (user) => user.sid === 'u-1')
  await teller.step('Look a colleague up', () => client.checkName({ name: 'grace' }), (user) => user?.sid === 'u-2')
  await teller.step('Nobody has this name', () => client.checkName({ name: 'nobody' }), (user) => user === null)
}

async function lockout(teller: Teller, client: MellophoneClient, unlock: () => void): Promise<void> {
  await teller.step('Lock after two failures, for one minute', () => client.setSettings({ lockout_time: 1, login_attempts_allowed: 2 }), () => true)
  const wrong = { login: 'grace', password: 'microsecond' }
  await teller.refused('Wrong password', () => client.checkCredentials(wrong), because('bad_credentials'))
  await teller.refused('Wrong again: now locked', () => client.checkCredentials(wrong), because('bad_credentials'))
  await teller.refused('The right one does not help', () => client.checkCredentials({ login: 'grace', password: 'nanosecond' }), because('locked_out'))
  await teller.event('a minute goes by on the server', async () => unlock())
  await teller.step('Now it does', () => client.checkCredentials({ login: 'grace', password: 'nanosecond' }), (user) => user.login === 'grace')
}

async function faults(teller: Teller, client: MellophoneClient, fake: FakeMellophone): Promise<void> {
  fake.inject({ fault: { kind: 'reset' } })
  await teller.step('A connection breaks: the read is retried', () => client.isAuthenticated(), (user) => user !== false)
  fake.inject({ fault: { kind: 'status', status: 503, headers: { 'retry-after': '0' } } })
  await teller.step('A proxy is busy: retried as it asks', () => client.getState(), (state) => state !== '')
  fake.inject({ fault: { kind: 'reset' }, after: true })
  await teller.refused('A write breaks: not repeated, it may have worked', () => client.changeUserPwd({ username: 'grace', new_password: 'picosecond' }), unanswered('maybe'))
}

async function restart(teller: Teller, client: MellophoneClient, fake: FakeMellophone): Promise<void> {
  const port = Number(new URL(client.baseUrl).port)
  await teller.event('the server is stopped', () => fake.stop())
  await teller.refused('Nobody is there', () => client.importGp(undefined, { maxRetries: 0 }), unanswered('no'))
  await teller.event('the server is started again', async () => {
    fake.restart()
    await fake.listen(port)
  })
  await teller.step('It has forgotten the session', () => client.isAuthenticated(), (user) => user === false)
  await teller.step('Ada logs in again', () => client.login({ login: 'ada', password: 'analytical-engine' }), () => true)
  const grace = await teller.step('Grace gets a session of her own', () => client.openSession({ login: 'grace', password: 'picosecond' }), () => true)
  await teller.step('… and leaves it', () => grace.close(), () => true)
  await teller.step('Rename Grace', () => client.updateUser({ sid: 'u-2', user: { login: 'hopper', rank: 'rear admiral' } }), () => true)
  await teller.step('Delete Ada: her session ends', () => client.deleteUser({ sid: 'u-1' }), () => true)
  await teller.step('She is gone', () => client.isAuthenticated(), (user) => user === false)
}

/** Users, sessions, lockout, a restart and a fault, on a fake Mellophone. */
export const mellophone: Story = {
  vendor: 'mellophone',
  title: 'users, a login, a lockout, a restart of the server and a fault that is retried',
  async run(teller) {
    const fake = createFakeMellophone({
      providers: [
        { type: 'sqlserverext', id: 'main' },
        { type: 'xmlfile', id: 'files', group: 'staff', users: [{ sid: 'f-1', login: 'katherine', password: 'trajectory' }] },
      ],
      settingsToken: SETTINGS_TOKEN, userManageToken: MANAGE_TOKEN,
    })
    await fake.listen()
    const options = { baseUrl: fake.baseUrl(), middleware: [teller.trace], validate: 'strict', retryDelayMs: 20 } as const
    const client = new MellophoneClient({ ...options, setSettingsToken: SETTINGS_TOKEN, userManageToken: MANAGE_TOKEN })
    const guest = new MellophoneClient(options)
    try {
      await teller.refused('A client without token cannot list users', () => guest.getUserList(), (error) => error instanceof MissingTokenError)
      await people(teller, client)
      await sessions(teller, client)
      await lockout(teller, client, () => fake.clock.advance(61_000))
      await faults(teller, client, fake)
      await restart(teller, client, fake)
    } finally {
      await Promise.all([client.close(), guest.close(), fake.stop()])
    }
  },
}
