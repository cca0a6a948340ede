export {
  getCategory, getConcept, getSection, getSubcategory, getTrait, getVampireClan, getWerewolfAuspice, getWerewolfTribe, listCategories,
  listConcepts, listSections, listSubcategories, listTraits, listVampireClans, listWerewolfAuspices, listWerewolfTribes,
} from './operations.ts'
export type {
  CharacterBlueprintResource, CharacterConcept, ConceptSpecialty, GetCategoryInput, GetConceptInput, GetSectionInput, GetSubcategoryInput,
  GetTraitInput, GetVampireClanInput, GetWerewolfAuspiceInput, GetWerewolfTribeInput, GiftAttributes, ListCategoriesInput, ListConceptsInput,
  ListSectionsInput, ListSubcategoriesInput, ListTraitsInput, ListVampireClansInput, ListWerewolfAuspicesInput, ListWerewolfTribesInput,
  NameDescription, SheetSection, Trait, TraitCategory, TraitPower, TraitSubcategory, VampireClan, WerewolfAuspice, WerewolfTribe,
} from './types.ts'
