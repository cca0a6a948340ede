import { describe, expectTypeOf, test } from 'vitest'
import {
  ForbiddenError, HttpError, jsonState, MellophoneClient, openSession, UserSession,
  type Call, type CallOptions, type ForbiddenDetails, type JsonState, type LoginInput, type MellophoneOptions, type Provider, type Reason, type Session, type SessionCheck, type User, type UserListGroup,
} from '../src/index.ts'
import * as v from 'valibot'

declare const client: MellophoneClient
declare const options: CallOptions

describe('the client', () => {
  test('is made without options, or with those of the vendor and of every client', () => {
    expectTypeOf(MellophoneClient).toBeConstructibleWith()
    expectTypeOf(MellophoneClient).toBeConstructibleWith({ baseUrl: 'https://sso.example/mellophone', setSettingsToken: 'x', tokenUserManage: 'y', sessionId: 's', sendParameters: 'query', timeoutMs: 5 })
    // @ts-expect-error -- durations name their unit
    void new MellophoneClient({ timeout: 5 })
    expectTypeOf<MellophoneOptions['sendParameters']>().toEqualTypeOf<'body' | 'query' | undefined>()
  })

  test('can be passed wherever a session is wanted, and derives clients', () => {
    expectTypeOf(client).toExtend<Session>()
    expectTypeOf(client.with({ timeoutMs: 5 })).toEqualTypeOf<MellophoneClient>()
    expectTypeOf(client.sessionId).toEqualTypeOf<string | undefined>()
    expectTypeOf(client).toExtend<AsyncDisposable>()
  })

  test('has every operation as a method with its input and result', () => {
    expectTypeOf(client.login({ login: 'a', password: 'b' }, options)).toEqualTypeOf<Call<string>>()
    expectTypeOf(client.logout()).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.isAuthenticated()).toEqualTypeOf<Call<User | false>>()
    expectTypeOf(client.changeAppSesId({ new_ses_id: 'b' })).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.checkCredentials({ login: 'a', password: 'b' })).toEqualTypeOf<Call<User>>()
    expectTypeOf(client.checkName({ name: 'a' })).toEqualTypeOf<Call<User | null>>()
    expectTypeOf(client.changePwd({ old_password: 'a', new_password: 'b' })).toEqualTypeOf<Call<string>>()
    expectTypeOf(client.changeUserPwd({ username: 'a', new_password: 'b' })).toEqualTypeOf<Call<string>>()
    expectTypeOf(client.importGp()).toEqualTypeOf<Call<string[]>>()
    expectTypeOf(client.getProviderList({ login: 'a', password: 'b' })).toEqualTypeOf<Call<Provider[]>>()
    expectTypeOf(client.getUserList()).toEqualTypeOf<Call<UserListGroup[]>>()
    expectTypeOf(client.createUser({ user: { sid: 'a', anything: [1] } })).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.updateUser({ sid: 'a', user: { city: 'x' } })).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.deleteUser({ sid: 'a' })).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.setSettings({ lockout_time: 5 })).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.setState({ state: 'x' })).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.getState()).toEqualTypeOf<Call<string>>()
  })

  test('refuses inputs that lack something, have something else or are of another type', () => {
    expectTypeOf<MellophoneClient['login']>().parameter(0).toEqualTypeOf<LoginInput>()
    // @ts-expect-error -- a login needs a password
    void client.login({ login: 'a' })
    // @ts-expect-error -- fields keep their snake_case names
    void client.login({ login: 'a', password: 'b', sesId: 'c' })
    // @ts-expect-error -- numbers are numbers
    void client.setSettings({ lockout_time: '5' })
    // @ts-expect-error -- a new user needs an id
    void client.createUser({ user: { login: 'a' } })
    // @ts-expect-error -- an update needs the user's id
    void client.updateUser({ user: { login: 'a' } })
    // @ts-expect-error -- there is no default for the new id
    void client.changeAppSesId()
    // @ts-expect-error -- a call has no option of a client
    void client.importGp({}, { baseUrl: 'x' })
  })

  test('gives the answer behind a result', async () => {
    const { data, response } = await client.isAuthenticated().withResponse()
    expectTypeOf(data).toEqualTypeOf<User | false>()
    expectTypeOf(response.status).toEqualTypeOf<number>()
    expectTypeOf(response.raw).toEqualTypeOf<Uint8Array | undefined>()
  })
})

describe('results', () => {
  test('have no field that is not there: a typo does not compile', () => {
    expectTypeOf<User>().toEqualTypeOf<{ sid: string | null; login: string | null; attributes: Readonly<Record<string, string>> }>()
    expectTypeOf<Provider>().toHaveProperty('group_providers').toEqualTypeOf<string>()
    expectTypeOf<Provider>().not.toHaveProperty('groupProviders')
    expectTypeOf<'sqlserverext'>().toExtend<Provider['type']>()
    expectTypeOf<Provider['type']>().toExtend<string>()
    expectTypeOf<'some later type'>().toExtend<Provider['type']>()
  })
})

describe('a user’s session', () => {
  test('has no session id in its inputs', async () => {
    const session = await client.openSession({ login: 'a', password: 'b' })
    expectTypeOf(session).toEqualTypeOf<UserSession>()
    expectTypeOf(session.isAuthenticated()).toEqualTypeOf<Call<User | false>>()
    expectTypeOf(session.getState()).toEqualTypeOf<Call<string>>()
    // @ts-expect-error -- it is bound to its own
    void session.setState({ state: 'x', ses_id: 'other' })
    expectTypeOf(openSession(client, { login: 'a', password: 'b', ses_id: 's' })).toEqualTypeOf<Promise<UserSession>>()
  })
})

describe('helpers', () => {
  test('a typed state is what its schema says', async () => {
    const cart = jsonState(v.object({ items: v.array(v.string()) }))
    expectTypeOf(cart).toEqualTypeOf<JsonState<{ items: string[] }>>()
    expectTypeOf(await cart.get(client)).toEqualTypeOf<{ items: string[] } | undefined>()
    // @ts-expect-error -- items are texts
    void cart.set(client, { items: [1] })
    // @ts-expect-error -- what is read is what was written: a schema that transforms is none
    jsonState(v.pipe(v.string(), v.transform(Number)))
  })

  test('a session check gives a user or false', () => {
    expectTypeOf<ReturnType<SessionCheck>>().toEqualTypeOf<Promise<User | false>>()
    expectTypeOf<SessionCheck>().toBeCallableWith(undefined)
    expectTypeOf<SessionCheck>().toBeCallableWith('id', { ip: '10.0.0.1' })
  })
})

describe('errors', () => {
  test('tell their fields after `instanceof`', () => {
    const error: unknown = new ForbiddenError('x')
    if (error instanceof ForbiddenError) {
      expectTypeOf(error.reason).toEqualTypeOf<Reason>()
      expectTypeOf(error.details).toEqualTypeOf<ForbiddenDetails>()
      expectTypeOf(error.statusCode).toEqualTypeOf<number>()
    }
    if (error instanceof HttpError) expectTypeOf(error.responseText).toEqualTypeOf<string>()
    expectTypeOf<'locked_out'>().toExtend<Reason>()
    expectTypeOf<'lockedOut'>().not.toExtend<Reason>()
  })
})
