export {
  create, createNote, delete, deleteAsset, deleteNote, get, getAsset, getNote, list, listAssets, listNotes, renumber, update, updateNote,
  uploadAsset,
} from './operations.ts'
export type {
  Chapter, ChapterDetail, ChaptersResource, CreateChapterInput, CreateChapterNoteInput, DeleteChapterAssetInput, DeleteChapterInput,
  DeleteChapterNoteInput, GetChapterAssetInput, GetChapterInput, GetChapterNoteInput, ListChapterAssetsInput, ListChapterNotesInput,
  ListChaptersInput, RenumberChapterInput, UpdateChapterInput, UpdateChapterNoteInput, UploadChapterAssetInput,
} from './types.ts'
