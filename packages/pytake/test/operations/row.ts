/**
 * Id; method, path and query as they are sent; whether a token goes along (it does unless said otherwise); the input
 * besides ids of the path; the body, where it is not the part of the input that is in no query. A text is the body as it is.
 */
export type Row = readonly [id: string, sent: string, auth?: 'token' | 'public', input?: Readonly<Record<string, unknown>>, body?: unknown]
