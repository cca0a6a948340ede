import { describe, expectTypeOf, test } from 'vitest'
import { checkCredentials, checkName } from '../src/checks/index.ts'
import { MellophoneClient, type Call, type CallOptions, type CheckCredentialsInput, type LoginInput, type RequestSummary, type Session, type User } from '../src/index.ts'
import { changePwd, hashPassword, verifyPassword } from '../src/passwords/index.ts'
import { getProviderList, importGp } from '../src/providers/index.ts'
import { createMellophoneSession, isAuthenticated, login, logout } from '../src/session/index.ts'
import { setSettings } from '../src/settings/index.ts'
import { getState, setState } from '../src/state/index.ts'
import { createUser, deleteUser, getUserList, updateUser } from '../src/users/index.ts'

declare const session: Session
declare const client: MellophoneClient

describe('operations as functions', () => {
  test('take a session or a client, then input and options', () => {
    expectTypeOf(createMellophoneSession()).toEqualTypeOf<Session>()
    expectTypeOf(login(session, { login: 'a', password: 'b' })).toEqualTypeOf<Call<string>>()
    expectTypeOf(login(client, { login: 'a', password: 'b' }, { signal: AbortSignal.timeout(5) })).toEqualTypeOf<Call<string>>()
    expectTypeOf(login).parameters.toEqualTypeOf<[session: Session, input: LoginInput, options?: CallOptions | undefined]>()
  })

  test('need no input where everything is optional', () => {
    expectTypeOf(logout(session)).toEqualTypeOf<Call<void>>()
    expectTypeOf(isAuthenticated(session)).toEqualTypeOf<Call<User | false>>()
    expectTypeOf(importGp(session)).toEqualTypeOf<Call<string[]>>()
    void [getUserList(session), getState(session), setSettings(session, { lockout_time: 5 })]
  })

  test('need it where something is required', () => {
    expectTypeOf(checkCredentials).parameters.toEqualTypeOf<[session: Session, input: CheckCredentialsInput, options?: CallOptions | undefined]>()
    // @ts-expect-error -- credentials are required
    void checkCredentials(session)
    // @ts-expect-error -- a name is required
    void checkName(session, {})
    // @ts-expect-error -- both passwords are required
    void changePwd(session, { new_password: 'x' })
    // @ts-expect-error -- a state is required
    void setState(session, { ses_id: 's' })
    // @ts-expect-error -- credentials are required
    void getProviderList(session, { login: 'a' })
    // @ts-expect-error -- a user is required
    void createUser(session, {})
    // @ts-expect-error -- an id is required
    void deleteUser(session)
    // @ts-expect-error -- a session comes first
    void updateUser({ sid: 'a', user: {} })
  })

  test('show the request that they would send', () => {
    expectTypeOf(checkCredentials.prepare(session, { login: 'a', password: 'b' })).toEqualTypeOf<Promise<RequestSummary>>()
    expectTypeOf(checkCredentials.spec.id).toEqualTypeOf<string>()
  })
})

describe('hashes', () => {
  test('need a local salt where the server mixes it in', () => {
    expectTypeOf(hashPassword('x')).toEqualTypeOf<Promise<string>>()
    expectTypeOf(hashPassword('x', { iterations: 5 })).toEqualTypeOf<Promise<string>>()
    expectTypeOf(hashPassword('x', { algorithm: 'sha256', localSalt: '' })).toEqualTypeOf<Promise<string>>()
    expectTypeOf(verifyPassword('x', 'y')).toEqualTypeOf<Promise<boolean>>()
    // @ts-expect-error -- a digest without its local salt lets nobody in
    void hashPassword('x', { algorithm: 'sha256' })
  })
})
