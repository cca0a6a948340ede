import * as v from 'valibot'

/** What a login gives. */
export const LoginSchema = v.object({
  /** Sent with every request. A secret. */
  accessToken: v.string(),
  /** A second token; no route that takes it is known. A secret. */
  refreshToken: v.nullish(v.string()),
  /** Label of the workspace that the login belongs to. */
  organizationLabel: v.nullish(v.string()),
})

/** The server's version. */
export const VersionSchema = v.object({
  /** Three numbers joined by dots, e.g. `4.0.0`. */
  version: v.string(),
})
