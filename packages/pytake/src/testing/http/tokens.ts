import { createHmac, timingSafeEqual } from 'node:crypto'
import type { UserRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

const KEY = 'the secret of a fake server'
const HEADER = encoded({ alg: 'HS256', typ: 'JWT' })
const ACCESS_SECONDS = 900
const REFRESH_SECONDS = 604_800

/** What stands in a token. */
export interface Claims {
  /** When it ends, in seconds since 1970. */
  readonly exp: number
  /** Id of the user. */
  readonly sub: string
  readonly type: 'access' | 'refresh'
  readonly organization_id?: string
  readonly role?: string
}

/** Tokens as the server gives them. */
export interface IssuedTokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: 'bearer'
  readonly expires_in: number
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

const signature = (payload: string): Buffer => createHmac('sha256', KEY).update(payload).digest()

function sign(claims: Claims): string {
  const payload = `${HEADER}.${encoded(claims)}`
  return `${payload}.${signature(payload).toString('base64url')}`
}

/** New tokens of a user. Those of the same second are the same. */
export function issueTokens(world: World, { id, organization_id, role }: UserRow): IssuedTokens {
  const { accessSeconds = ACCESS_SECONDS, refreshSeconds = REFRESH_SECONDS } = world.options.tokenLifetimes ?? {}
  const now = Math.floor(world.clock.now() / 1000)
  return {
    access_token: sign({ exp: now + accessSeconds, sub: id, type: 'access', organization_id, role }),
    refresh_token: sign({ exp: now + refreshSeconds, sub: id, type: 'refresh' }),
    token_type: 'bearer', expires_in: accessSeconds,
  }
}

/** What stands in a token that this server signed and that has not ended; `undefined` for all others. */
export function readToken(world: World, token: string): Claims | undefined {
  const [header = '', body = '', given = '', ...rest] = token.split('.')
  const expected = signature(`${header}.${body}`)
  const signed = Buffer.from(given, 'base64url')
  if (rest.length > 0 || signed.byteLength !== expected.byteLength || !timingSafeEqual(signed, expected)) return undefined
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims
  return claims.exp * 1000 > world.clock.now() ? claims : undefined
}

/** The user of an access token; `undefined` when the token is no good, or the user inactive or gone. */
export function userOfToken(world: World, token: string): UserRow | undefined {
  const claims = readToken(world, token)
  const user = claims?.type === 'access' ? world.users.get(claims.sub) : undefined
  return user?.is_active === true ? user : undefined
}
