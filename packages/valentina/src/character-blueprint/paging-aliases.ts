/** Further names of the lists. */
export const pagingAliases = [
  ['listSections', 'getSectionsPage', 'listAllSections', 'iterAllSections'],
  ['listCategories', 'getCategoriesPage', 'listAllCategories', 'iterAllCategories'],
  ['listSubcategories', 'getSubcategoriesPage', 'listAllSubcategories', 'iterAllSubcategories'],
  ['listTraits', 'getTraitsPage', 'listAllTraits', 'iterAllTraits'],
  ['listConcepts', 'getConceptsPage', 'listAllConcepts', 'iterAllConcepts'],
  ['listVampireClans', 'getVampireClansPage', 'listAllVampireClans', 'iterAllVampireClans'],
  ['listWerewolfTribes', 'getWerewolfTribesPage', 'listAllWerewolfTribes', 'iterAllWerewolfTribes'],
  ['listWerewolfAuspices', 'getWerewolfAuspicesPage', 'listAllWerewolfAuspices', 'iterAllWerewolfAuspices'],
] as const
