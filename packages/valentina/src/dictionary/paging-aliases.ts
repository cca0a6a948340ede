/** Further names of the lists. */
export const pagingAliases = [
  ['list', 'getPage', 'listAll', 'iterAll'],
] as const
