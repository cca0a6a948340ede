import type { Call } from '../http/call.ts'
import { PROVIDERS } from '../http/enums.ts'
import { Refusal } from '../world/refusal.ts'
import type { Json, Profile, Provider } from '../world/rows.ts'
import { slug } from './texts.ts'

/** A person, as a provider knows them. */
export interface Identity {
  readonly provider: Provider
  readonly profile: Profile
  readonly isVerified: boolean
  /** The name that the provider suggests. */
  readonly login: string | undefined
}

const ISSUERS: Readonly<Record<string, string>> = { apple: 'https://appleid.apple.com', google: 'https://accounts.google.com' }
const NAMES: Readonly<Record<Provider, string>> = { apple: 'Apple', google: 'Google', discord: 'Discord', github: 'GitHub' }

const failed = (detail: string): Refusal => new Refusal(422, detail, { code: 'TOKEN_VERIFICATION_FAILED' })
const unavailable = (detail: string): Refusal => new Refusal(503, detail, { code: 'PROVIDER_UNAVAILABLE' })

/** Whom a token is for. Tokens that the options know need no check; others must be readable ID tokens. */
export function verifyToken(call: Call, provider: Provider, token: string): Identity {
  const known = call.world.options.identities?.[token]
  if (known === 'unreachable') throw unavailable(`${NAMES[provider]} is unreachable`)
  if (known !== undefined) {
    if (known.provider !== provider) throw failed(`${NAMES[provider]} rejected the token`)
    const { id, email = null, email_verified = true, profile = {} } = known
    const own = { id, email, ...defaultsOf(provider, id), ...profile }
    return { provider, profile: own, isVerified: email_verified && email !== null, login: loginOf(own) }
  }
  if (provider !== 'apple' && provider !== 'google') throw failed(`${NAMES[provider]} rejected the token`)
  return fromIdToken(call, provider, token)
}

function loginOf(profile: Profile): string | undefined {
  const name = profile['login'] ?? profile['username']
  return typeof name === 'string' ? name : undefined
}

function defaultsOf(provider: Provider, id: string): { [name: string]: Json } {
  if (provider === 'github') return { login: `user-${id}` }
  if (provider !== 'discord') return {}
  return {
    username: `user-${id}`, global_name: null, avatar_id: null, discriminator: '0', verified: true,
    avatar_url: 'https://cdn.discordapp.com/embed/avatars/0.png',
  }
}

function fromIdToken(call: Call, provider: 'apple' | 'google', token: string): Identity {
  const [header, claims] = partsOf(token)
  const { audiences, signingKeys = ['fake-key'] } = call.world.options
  const accepted = [...(audiences?.[provider] ?? []), ...(call.developer.provider_audiences?.[provider] ?? [])]
  if (accepted.length === 0) throw failed(`${provider} sign-in is not configured`)
  if (!signingKeys.includes(String(header['kid']))) throw unavailable('Identity provider is unreachable')
  if (claims['iss'] !== ISSUERS[provider]) throw failed('Provider token has the wrong issuer')
  if (!accepted.includes(String(claims['aud']))) throw failed('Provider token has the wrong audience')
  if (Number(claims['exp']) * 1000 <= call.world.clock.now()) throw failed('Provider token has expired')
  const email = typeof claims['email'] === 'string' ? claims['email'] : null
  return { provider, profile: { id: String(claims['sub']), email }, isVerified: claims['email_verified'] === true, login: undefined }
}

type Claims = Readonly<Record<string, unknown>>

function partsOf(token: string): [Claims, Claims] {
  const parts = token.split('.')
  try {
    if (parts.length !== 3) throw new SyntaxError('three parts are wanted')
    const [header, claims] = parts.slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims)
    if (typeof header !== 'object' || typeof claims !== 'object') throw new SyntaxError('objects are wanted')
    return [header, claims]
  } catch {
    throw failed('Provider token is not a valid JWT')
  }
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What an ID token says. */
export interface IdTokenClaims {
  readonly provider: 'apple' | 'google'
  /** The person's id at the provider. */
  readonly sub: string
  /** One of the audiences of the server or of the developer. */
  readonly aud: string
  /** When the token expires, in seconds since 1970. */
  readonly exp: number
  readonly email?: string
  /** `true` by default. */
  readonly email_verified?: boolean
}

/** An ID token that a fake accepts in `identify` and `linkIdentity`, unless its options have other signing keys. */
export function idToken(claims: IdTokenClaims): string {
  const { provider, ...rest } = claims
  return [part({ alg: 'RS256', kid: 'fake-key', typ: 'JWT' }), part({ iss: ISSUERS[provider], email_verified: true, ...rest }), 'signature'].join('.')
}

/** The name of a provider in a path. */
export const providerOf = (text: string): Provider | undefined => PROVIDERS.find((provider) => provider === text)

/** The user name for somebody who comes from a provider. */
export function usernameFor({ login, profile }: Identity, wanted: string | null | undefined): string {
  const name = slug(wanted ?? login ?? profile.email?.split('@')[0] ?? '')
  return name === '' ? `user-${slug(profile.id)}` : name
}
