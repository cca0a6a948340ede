/** The text for providers without a group. */
export const noGroup = 'not_defined'

/** The providers that the parameter `gp` selects. */
export function inGroup<T extends { readonly group: string }>(providers: readonly T[], gp: string | null): T[] {
  if (gp === null || gp.toLowerCase() === 'all') return [...providers]
  const group = gp.toLowerCase() === noGroup ? '' : gp
  return providers.filter((provider) => provider.group === group)
}

/** The names of the groups in the order of the providers, each once. */
export const groupNames = (providers: readonly { readonly group: string }[]): string[] => [
  ...new Set(providers.map(({ group }) => (group === '' ? noGroup : group))),
]
