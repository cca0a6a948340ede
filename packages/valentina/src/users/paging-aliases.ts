/** Further names of the lists. */
export const pagingAliases = [
  ['list', 'getPage', 'listAll', 'iterAll'],
  ['listUnapproved', 'getUnapprovedPage', 'listAllUnapproved', 'iterAllUnapproved'],
  ['listQuickrolls', 'getQuickrollsPage', 'listAllQuickrolls', 'iterAllQuickrolls'],
  ['listNotes', 'getNotesPage', 'listAllNotes', 'iterAllNotes'],
  ['listAssets', 'getAssetsPage', 'listAllAssets', 'iterAllAssets'],
] as const
