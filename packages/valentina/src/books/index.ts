export {
  create, createNote, delete, deleteAsset, deleteNote, get, getAsset, getNote, list, listAssets, listNotes, renumber, update, updateNote,
  uploadAsset,
} from './operations.ts'
export type {
  Book, BookDetail, BooksResource, CreateBookInput, CreateBookNoteInput, DeleteBookAssetInput, DeleteBookInput, DeleteBookNoteInput,
  GetBookAssetInput, GetBookInput, GetBookNoteInput, ListBookAssetsInput, ListBookNotesInput, ListBooksInput, RenumberBookInput, UpdateBookInput,
  UpdateBookNoteInput, UploadBookAssetInput,
} from './types.ts'
