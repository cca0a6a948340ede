import { ForbiddenError, MellophoneClient, MellophoneError } from '@sdk/mellophone'
import { createFakeMellophone } from '@sdk/mellophone/testing'
import { expectResult, sharedOptions, type Subject } from './subject.ts'

const SETTINGS_TOKEN = 'soak-settings-token-31'
const MANAGE_TOKEN = 'soak-manage-token-98'
const PASSWORD = 'soak-password-4e'
const USERS = 40

const users = Array.from({ length: USERS }, (_, number) => ({ sid: `u-${number}`, login: `user-${number}`, password: PASSWORD, name: `Ünal & Söhne <${number}>` }))

/** Sessions end with a restart of the server. */
function ignoreEndedSession(error: unknown): void {
  if (!(error instanceof ForbiddenError && error.reason === 'session_not_authenticated')) throw error
}

/** Mellophone: XML, sessions that a restart ends, users. */
export const mellophone: Subject = {
  name: 'mellophone',
  root: MellophoneError,
  mismatch: '<users><user/></users>',
  createWorld() {
    const fake = createFakeMellophone({ providers: [{ type: 'sqlserverext', id: 'main', users }], settingsToken: SETTINGS_TOKEN, userManageToken: MANAGE_TOKEN })
    return { transport: fake.transport, restart: () => fake.restart() }
  },
  open(options) {
    const client = new MellophoneClient({ ...sharedOptions(options), baseUrl: `${options.origin}/mellophone`, setSettingsToken: SETTINGS_TOKEN, userManageToken: MANAGE_TOKEN })
    return {
      close: () => client.close(),
      secrets: () => [SETTINGS_TOKEN, MANAGE_TOKEN, PASSWORD, ...(client.sessionId === undefined ? [] : [client.sessionId])],
      async prepare() {
        await client.login({ login: 'user-0', password: PASSWORD })
      },
      async probe() {
        expectResult((await client.getUserList())[0]?.users.some(({ sid }) => sid === 'u-0') === true, 'other users')
      },
      acts: [
        {
          name: 'isAuthenticated', effect: 'read',
          async perform({ options: call }) {
            const user = await client.isAuthenticated(undefined, call)
            expectResult(user === false || user.login === 'user-0', 'another user')
          },
        },
        {
          name: 'checkName', effect: 'read', except: ['empty'],
          async perform({ options: call, random }) {
            const number = random.below(USERS)
            try {
              expectResult((await client.checkName({ name: `user-${number}` }, call))?.sid === `u-${number}`, 'another user')
            } catch (error) {
              ignoreEndedSession(error)
            }
          },
        },
        {
          name: 'getUserList', effect: 'read', except: ['empty'],
          async perform({ options: call }) {
            const [list] = await client.getUserList(undefined, call)
            expectResult((list?.users.length ?? 0) >= USERS, 'half a list')
          },
        },
        {
          name: 'checkCredentials', effect: 'read',
          async perform({ options: call, random }) {
            const number = random.below(USERS)
            expectResult((await client.checkCredentials({ login: `user-${number}`, password: PASSWORD }, call)).sid === `u-${number}`, 'another user')
          },
        },
        { name: 'createUser', effect: 'once', perform: async ({ marker, options: call }) => client.createUser({ user: { sid: marker, login: marker, password: PASSWORD } }, call) },
        { name: 'updateUser', effect: 'repeatable', perform: async ({ marker, options: call, random }) => client.updateUser({ sid: `u-${1 + random.below(USERS - 1)}`, user: { rank: marker } }, call) },
        {
          name: 'openSession', effect: 'repeatable', steps: true,
          async perform({ options: call, random }) {
            const number = random.below(USERS)
            const session = await client.openSession({ login: `user-${number}`, password: PASSWORD }, call)
            await session.close(call)
          },
        },
      ],
    }
  },
}
