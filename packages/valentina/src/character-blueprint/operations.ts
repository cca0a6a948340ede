export { listSections, getSection, listCategories, getCategory, listSubcategories, getSubcategory } from './sheet.ts'
export { listTraits, getTrait } from './traits.ts'
export { listConcepts, getConcept, listVampireClans, getVampireClan, listWerewolfTribes, getWerewolfTribe, listWerewolfAuspices, getWerewolfAuspice } from './lore.ts'
