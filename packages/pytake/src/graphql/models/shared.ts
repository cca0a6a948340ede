import * as v from 'valibot'

/** That something was done. */
export const SuccessResponseSchema = v.object({
  /** Whether it was done. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.nullable(v.string()),
})
