import { BadRequestError, NotFoundError, RedirectError } from '@sdk/core'
import { expect } from 'vitest'
import type { FakePyTake } from '../../../src/testing/index.ts'
import { totpAt } from '../../../src/testing/rules/totp.ts'
import { failure } from '../../support/failure.ts'
import type { Stage } from '../support/stage.ts'
import type { Area } from './row.ts'

const provider_id = '5f6c1b7e-0d0c-4a53-9d53-0f4e6f5b7a11'

/** An authenticator app that was confirmed: the id of the method, its codes and the next code. */
async function authenticator({ client, fake }: Stage): Promise<{ id: string; backup: string[]; code: string }> {
  const { secret } = await client.mfa.setupTotp()
  const code = totpAt(secret, fake.clock.now())
  const { backup_codes: backup } = await client.mfa.verifyTotp({ code })
  const [method] = (await client.mfa.methods()).items
  return { id: method?.id ?? '', backup, code }
}

/** Id of a passkey. */
async function passkey({ client }: Stage, credential_id = 'credential-1'): Promise<string> {
  const { challenge_id } = await client.passkeys.registrationStart({ device_name: 'MacBook' })
  return (await client.passkeys.registrationComplete({ challenge_id, credential_id, public_key: 'cHVibGlj', transports: 'internal' })).id
}

/** A login at Google that came back. */
async function linked({ client }: Stage): Promise<{ linked_account: boolean }> {
  const { state } = await client.social.googleStart({ redirect_uri: 'https://acme.example/cb' })
  return client.social.callback({ provider: 'google', code: 'code', state })
}

/** Where the last call is redirected to, which errors keep to themselves. */
async function locationOf(fake: FakePyTake, method: string): Promise<string> {
  const { path = '', query = {} } = fake.calls.at(-1) ?? {}
  const values = new URLSearchParams(Object.entries(query).map(([name, [value = '']]): [string, string] => [name, value]))
  const { headers } = await fetch(`${fake.baseUrl()}${path}?${values.toString()}`, { method, redirect: 'manual' })
  return headers.get('location') ?? ''
}

const proofOf = (email: string): string => Buffer.from(email).toString('base64')

export const signOn: Area = {
  operations: {
    'mfa.setupTotp': async ({ client }) => {
      const { secret, qr_code_url: url } = await client.mfa.setupTotp()
      expect(secret).toMatch(/^[A-Z2-7]{32}$/)
      expect(new URL(url).searchParams.get('secret')).toBe(secret)
    },
    'mfa.verifyTotp': async (stage) => {
      await failure(stage.client.mfa.verifyTotp({ code: '000000' }), BadRequestError)
      expect((await authenticator(stage)).backup).toHaveLength(10)
      expect((await stage.client.mfa.methods()).items).toMatchObject([{ type: 'totp', is_verified: true, is_primary: true, last_used_at: null }])
    },
    'mfa.setupSms': async ({ client }) => expect((await client.mfa.setupSms({ phone_number: '+5511999990000' })).challenge_token).toHaveLength(32),
    'mfa.verifySms': async ({ client }) => {
      const { challenge_token } = await client.mfa.setupSms({ phone_number: '+5511999990000' })
      await failure(client.mfa.verifySms({ challenge_token, code: '000000' }), BadRequestError)
      expect((await client.mfa.verifySms({ challenge_token, code: '123456', set_as_primary: false })).backup_codes).toHaveLength(10)
    },
    'mfa.methods': async (stage) => {
      await authenticator(stage)
      await stage.client.mfa.setupSms({ phone_number: '+5511999990000' })
      expect((await stage.client.mfa.methods()).items.map(({ type, is_verified: isVerified }) => [type, isVerified])).toEqual([['totp', true], ['sms', false]])
    },
    'mfa.disable': async (stage) => {
      const { id } = await authenticator(stage)
      await stage.client.mfa.disable({ method_id: id })
      expect((await stage.client.mfa.methods()).items).toEqual([])
      expect((await failure(stage.client.mfa.disable({ method_id: 'none' }))).message).toBe('Invalid method_id')
    },
    'mfa.backupCodes': async (stage) => {
      const { backup } = await authenticator(stage)
      expect(await stage.client.mfa.backupCodes()).toEqual({ backup_codes: backup, count: 10 })
    },
    'mfa.validate': async (stage) => {
      const { id, backup, code } = await authenticator(stage)
      expect((await stage.client.mfa.validate({ mfa_method_id: id, code })).mfa_token).toHaveLength(32)
      await stage.client.mfa.validate({ mfa_method_id: id, code: backup[0] ?? '' })
      expect((await stage.client.mfa.backupCodes()).count).toBe(9)
      await failure(stage.client.mfa.validate({ mfa_method_id: id, code: backup[0] ?? '' }))
    },
    'mfa.health': async ({ client }) => expect(await client.mfa.health()).toEqual({ status: 'healthy', service: 'mfa' }),

    'passkeys.registrationStart': async ({ client, fake }) =>
      expect(await client.passkeys.registrationStart({ device_name: 'MacBook' })).toMatchObject({ rp: { id: 'pytake.net' }, user: { id: fake.userId }, timeout: 60_000 }),
    'passkeys.registrationComplete': async ({ client }) => {
      const { challenge_id } = await client.passkeys.registrationStart({ device_name: 'MacBook' })
      const input = { challenge_id, credential_id: 'credential-1', public_key: 'cHVibGlj' }
      expect(await client.passkeys.registrationComplete(input)).toMatchObject({ device_name: 'MacBook', is_primary: true, transports: null })
      expect((await failure(client.passkeys.registrationComplete(input))).message).toBe('Invalid or expired challenge')
    },
    'passkeys.authenticationStart': async ({ client }) => expect(await client.passkeys.authenticationStart()).toMatchObject({ userVerification: 'preferred' }),
    'passkeys.authenticationComplete': async (stage) => {
      await passkey(stage)
      expect(await stage.client.passkeys.authenticationComplete({ credential_id: 'credential-1', counter: 1 })).toMatchObject({ user_id: stage.fake.userId, device_name: 'MacBook' })
      expect((await failure(stage.client.passkeys.authenticationComplete({ credential_id: 'credential-1', counter: 1 }))).message).toBe('Invalid counter')
    },
    'passkeys.list': async (stage) => {
      await passkey(stage)
      await passkey(stage, 'credential-2')
      expect((await stage.client.passkeys.list()).items.map(({ is_primary: isPrimary }) => isPrimary)).toEqual([true, false])
    },
    'passkeys.rename': async (stage) => {
      const id = await passkey(stage)
      await stage.client.passkeys.rename({ credential_id: id, new_name: 'Novo' })
      expect((await stage.client.passkeys.list()).items).toMatchObject([{ id, device_name: 'Novo' }])
    },
    'passkeys.delete': async (stage) => {
      const id = await passkey(stage)
      await stage.client.passkeys.delete({ credential_id: id })
      await failure(stage.client.passkeys.delete({ credential_id: id }), NotFoundError)
    },
    'passkeys.setPrimary': async (stage) => {
      await passkey(stage)
      const second = await passkey(stage, 'credential-2')
      expect(await stage.client.passkeys.setPrimary({ credential_id: second })).toMatchObject({ id: second, is_primary: true })
      expect((await stage.client.passkeys.list()).items.map(({ is_primary: isPrimary }) => isPrimary)).toEqual([false, true])
    },
    'passkeys.health': async ({ client }) => expect(await client.passkeys.health()).toMatchObject({ status: 'healthy', passkey_enabled: true }),

    'social.googleStart': async ({ client }) => {
      const { authorization_url: url, state } = await client.social.googleStart({ redirect_uri: 'https://acme.example/cb' })
      expect([new URL(url).host, new URL(url).searchParams.get('state')]).toEqual(['accounts.google.com', state])
    },
    'social.githubStart': async ({ client }) => expect((await client.social.githubStart()).authorization_url).toMatch(/^https:\/\/github\.com\//),
    'social.microsoftStart': async ({ client }) => expect((await client.social.microsoftStart()).authorization_url).toMatch(/^https:\/\/login\.microsoftonline\.com\//),
    'social.callback': async (stage) => {
      expect(await linked(stage)).toMatchObject({ linked_account: true, user_id: stage.fake.userId, expires_in: 900 })
      expect(await linked(stage)).toMatchObject({ linked_account: false })
    },
    'social.identities': async (stage) => {
      await linked(stage)
      expect((await stage.client.social.identities()).items).toMatchObject([{ provider: 'google', email: 'ana@acme.example', name: 'Ana Admin' }])
    },
    'social.unlink': async (stage) => {
      await linked(stage)
      expect((await failure(stage.client.social.unlink({ provider: 'google', password: 'WrongPass1' }))).message).toBe('Invalid password')
      await stage.client.social.unlink({ provider: 'google', password: stage.fake.credentials.password })
      expect((await stage.client.social.identities()).items).toEqual([])
    },
    'social.health': async ({ client }) => expect((await client.social.health()).providers).toEqual(['google', 'github', 'microsoft']),

    'saml.metadata': async ({ client, organizationId: organization_id }) => expect((await client.saml.metadata({ organization_id, provider_id })).metadata).toContain('<EntityDescriptor'),
    'saml.login': async ({ client, fake, organizationId: organization_id }) => {
      await failure(client.saml.login({ organization_id, provider_id, relay_state: 'state' }), RedirectError)
      expect(await locationOf(fake, 'POST')).toBe('https://idp.example/sso?SAMLRequest=PHNhbWxwOkF1dGhuUmVxdWVzdC8%2B&RelayState=state')
    },
    'saml.acs': async ({ client, fake, organizationId: organization_id }) => {
      const tokens = await client.saml.acs({ organization_id, provider_id, SAMLResponse: proofOf(fake.credentials.email) })
      expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 900 })
    },
    'saml.slo': async ({ client, organizationId: organization_id }) => expect(await client.saml.slo({ organization_id })).toEqual({ message: 'Logged out successfully' }),
    'saml.health': async ({ client, organizationId: organization_id }) => expect(await client.saml.health({ organization_id })).toEqual({ status: 'healthy', service: 'saml', organization_id }),
    'oidc.discovery': async ({ client, organizationId: organization_id }) => expect((await client.oidc.discovery({ organization_id })).scopes_supported).toContain('openid'),
    'oidc.authorize': async ({ client, fake, organizationId: organization_id }) => {
      await failure(client.oidc.authorize({ organization_id, provider_id, redirect_uri: 'https://acme.example/cb', state: 's' }), RedirectError)
      expect(new URL(await locationOf(fake, 'GET')).searchParams.get('state')).toBe('s')
    },
    'oidc.token': async ({ client, fake, organizationId: organization_id }) => {
      const input = { organization_id, redirect_uri: 'https://acme.example/cb', client_id: provider_id }
      expect(await client.oidc.token({ ...input, code: proofOf(fake.credentials.email) })).toMatchObject({ token_type: 'bearer' })
      expect((await failure(client.oidc.token({ ...input, code: proofOf('x@acme.example') }))).message).toBe('Invalid authorization code')
    },
    'oidc.userinfo': async ({ client, fake, organizationId: organization_id }) =>
      expect(await client.oidc.userinfo({ organization_id })).toMatchObject({ sub: fake.userId, given_name: 'Ana', family_name: 'Admin' }),
    'oidc.logout': async ({ client, organizationId: organization_id }) => expect(await client.oidc.logout({ organization_id })).toEqual({ message: 'Logged out successfully' }),
    'oidc.health': async ({ client, organizationId: organization_id }) => expect(await client.oidc.health({ organization_id })).toMatchObject({ service: 'oidc' }),
  },
}
