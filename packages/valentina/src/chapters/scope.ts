/** What a scope fills in, besides company and acting user. */
export const scope = ['campaign_id', 'book_id'] as const
