import type { Call, CallOptions, Session } from '@sdk/core'
import { lookup } from './operations.ts'
import type { UserLookupResource, UserLookupResult } from './types.ts'

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

/** Finds a person by e-mail address in all companies that the key can see. See `lookup`. */
export const byEmail = (session: Session, { email }: ByEmailInput, options?: CallOptions): Call<UserLookupResult[]> => lookup(session, { email }, options)

/** Finds a person by the id at Discord in all companies that the key can see. See `lookup`. */
export const byDiscordId = (session: Session, { discord_id }: ByDiscordIdInput, options?: CallOptions): Call<UserLookupResult[]> => lookup(session, { discord_id }, options)

/** Finds a person by the id at Google in all companies that the key can see. See `lookup`. */
export const byGoogleId = (session: Session, { google_id }: ByGoogleIdInput, options?: CallOptions): Call<UserLookupResult[]> => lookup(session, { google_id }, options)

/** Finds a person by the id at GitHub in all companies that the key can see. See `lookup`. */
export const byGithubId = (session: Session, { github_id }: ByGithubIdInput, options?: CallOptions): Call<UserLookupResult[]> => lookup(session, { github_id }, options)

/** Finds a person by the id at Apple in all companies that the key can see. See `lookup`. */
export const byAppleId = (session: Session, { apple_id }: ByAppleIdInput, options?: CallOptions): Call<UserLookupResult[]> => lookup(session, { apple_id }, options)
