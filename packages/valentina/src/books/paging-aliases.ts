/** Further names of the lists. */
export const pagingAliases = [
  ['list', 'getPage', 'listAll', 'iterAll'],
  ['listNotes', 'getNotesPage', 'listAllNotes', 'iterAllNotes'],
  ['listAssets', 'getAssetsPage', 'listAllAssets', 'iterAllAssets'],
] as const
