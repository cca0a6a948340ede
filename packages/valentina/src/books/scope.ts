/** What a scope fills in, besides company and acting user. */
export const scope = ['campaign_id'] as const
