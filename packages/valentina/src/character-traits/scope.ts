/** What a scope fills in, besides company and acting user. */
export const scope = ['character_id'] as const
