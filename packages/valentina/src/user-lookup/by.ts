import { Call, invalidInput, type CallOptions, type Session } from '@sdk/core'
import { lookup } from './operations.ts'
import type { LookupInput, UserLookupResource, UserLookupResult } from './types.ts'

/** Input of `byEmail`. */
export interface ByEmailInput {
  /** E-mail address. */
  email: string
}

/** Input of `byDiscordId`. */
export interface ByDiscordIdInput {
  /** Id at Discord. */
  discord_id: string
}

/** Input of `byGoogleId`. */
export interface ByGoogleIdInput {
  /** Id at Google. */
  google_id: string
}

/** Input of `byGithubId`. */
export interface ByGithubIdInput {
  /** Id at GitHub. */
  github_id: string
}

/** Input of `byAppleId`. */
export interface ByAppleIdInput {
  /** Id at Apple. */
  apple_id: string
}

/** Lookups of people. */
export interface UserLookup extends UserLookupResource {
  /** Finds a person by e-mail address in all companies that the key can see. See `lookup`. */
  byEmail(input: ByEmailInput, options?: CallOptions): Call<UserLookupResult[]>
  /** Finds a person by the id at Discord in all companies that the key can see. See `lookup`. */
  byDiscordId(input: ByDiscordIdInput, options?: CallOptions): Call<UserLookupResult[]>
  /** Finds a person by the id at Google in all companies that the key can see. See `lookup`. */
  byGoogleId(input: ByGoogleIdInput, options?: CallOptions): Call<UserLookupResult[]>
  /** Finds a person by the id at GitHub in all companies that the key can see. See `lookup`. */
  byGithubId(input: ByGithubIdInput, options?: CallOptions): Call<UserLookupResult[]>
  /** Finds a person by the id at Apple in all companies that the key can see. See `lookup`. */
  byAppleId(input: ByAppleIdInput, options?: CallOptions): Call<UserLookupResult[]>
}

function by<I extends object>(name: keyof I & keyof LookupInput): (session: Session, input: I, options?: CallOptions) => Call<UserLookupResult[]> {
  return (session, input, options) => {
    const given = input as LookupInput | null | undefined
    if (typeof (given ?? {}) === 'object' && given?.[name] === undefined) {
      return new Call(() => Promise.reject(invalidInput(name, 'is required', { vendor: 'valentina', operation: 'userLookup.lookup' })))
    }
    // Whatever is given besides, `lookup` refuses.
    return lookup(session, input, options)
  }
}

/** Finds a person by e-mail address in all companies that the key can see. See `lookup`. */
export const byEmail = /* @__PURE__ */ by<ByEmailInput>('email')

/** Finds a person by the id at Discord in all companies that the key can see. See `lookup`. */
export const byDiscordId = /* @__PURE__ */ by<ByDiscordIdInput>('discord_id')

/** Finds a person by the id at Google in all companies that the key can see. See `lookup`. */
export const byGoogleId = /* @__PURE__ */ by<ByGoogleIdInput>('google_id')

/** Finds a person by the id at GitHub in all companies that the key can see. See `lookup`. */
export const byGithubId = /* @__PURE__ */ by<ByGithubIdInput>('github_id')

/** Finds a person by the id at Apple in all companies that the key can see. See `lookup`. */
export const byAppleId = /* @__PURE__ */ by<ByAppleIdInput>('apple_id')
