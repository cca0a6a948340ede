export {
  create, createNote, delete, deleteAsset, deleteNote, get, getAsset, getNote, list, listAssets, listNotes, renumber, update, updateNote,
  uploadAsset,
} from './operations.ts'
export type {
  Chapter, ChapterDetail, ChaptersResource, ChaptersScope, CreateChapterInput, CreateChapterNoteInput, DeleteChapterAssetInput, DeleteChapterInput,
  DeleteChapterNoteInput, GetChapterAssetInput, GetChapterInput, GetChapterNoteInput, ListChapterAssetsInput, ListChapterNotesInput,
  ListChaptersInput, RenumberChapterInput, ScopedChaptersResource, ScopedCreateChapterInput, ScopedCreateChapterNoteInput,
  ScopedDeleteChapterAssetInput, ScopedDeleteChapterInput, ScopedDeleteChapterNoteInput, ScopedGetChapterAssetInput, ScopedGetChapterInput,
  ScopedGetChapterNoteInput, ScopedListChapterAssetsInput, ScopedListChapterNotesInput, ScopedListChaptersInput, ScopedRenumberChapterInput,
  ScopedUpdateChapterInput, ScopedUpdateChapterNoteInput, ScopedUploadChapterAssetInput, UpdateChapterInput, UpdateChapterNoteInput,
  UploadChapterAssetInput,
} from './types.ts'
