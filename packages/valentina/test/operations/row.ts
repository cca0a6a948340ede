/** Whether an operation takes an acting user. */
export type Acting = 'required' | 'optional' | 'none'

/** Id, method and path with query as they are sent, acting user, and the fields of a smallest input besides ids of the path. */
export type Row = readonly [id: string, sent: string, acting: Acting, input?: Readonly<Record<string, unknown>>]
