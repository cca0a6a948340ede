/** The fields of an update that were given, without those `null`s that a column cannot hold: they change nothing. */
export function changesOf<const G extends Readonly<Record<string, unknown>>, const K extends keyof G>(
  given: G, ...notNull: readonly K[]
): { readonly [N in keyof G]?: Exclude<N extends K ? NonNullable<G[N]> : G[N], undefined> } {
  const kept = Object.entries(given).filter(([name, value]) => value !== undefined && (value !== null || !(notNull as readonly PropertyKey[]).includes(name)))
  return Object.fromEntries(kept) as { readonly [N in keyof G]?: Exclude<N extends K ? NonNullable<G[N]> : G[N], undefined> }
}
