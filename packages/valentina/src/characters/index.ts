export {
  create, createInventoryItem, createNote, delete, deleteAsset, deleteInventoryItem, deleteNote, get, getAsset, getFullSheet, getFullSheetCategory,
  getInventoryItem, getNote, getStatistics, list, listAssets, listInventory, listNotes, update, updateInventoryItem, updateNote, uploadAsset,
} from './operations.ts'
export type {
  Character, CharacterDetail, CharacterTraitCreate, CharactersResource, CharactersScope, CreateCharacterInput, CreateCharacterNoteInput,
  CreateInventoryItemInput, DeleteCharacterAssetInput, DeleteCharacterInput, DeleteCharacterNoteInput, DeleteInventoryItemInput, FullSheet,
  FullSheetCategory, FullSheetCharacterTrait, FullSheetSection, FullSheetSubcategory, GetCharacterAssetInput, GetCharacterInput,
  GetCharacterNoteInput, GetCharacterStatisticsInput, GetFullSheetCategoryInput, GetFullSheetInput, GetInventoryItemInput, HunterAttributes,
  HunterAttributesInput, InventoryItem, ListCharacterAssetsInput, ListCharacterNotesInput, ListCharactersInput, ListInventoryInput, MageAttributes,
  MageAttributesInput, ScopedCharactersResource, ScopedCreateCharacterInput, Specialty, UpdateCharacterInput, UpdateCharacterNoteInput,
  UpdateInventoryItemInput, UploadCharacterAssetInput, VampireAttributes, VampireAttributesCreate, VampireAttributesPatch, WerewolfAttributes,
  WerewolfAttributesCreate, WerewolfAttributesPatch,
} from './types.ts'
