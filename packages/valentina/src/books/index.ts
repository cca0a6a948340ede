export {
  create, createNote, delete, deleteAsset, deleteNote, get, getAsset, getNote, list, listAssets, listNotes, renumber, update, updateNote,
  uploadAsset,
} from './operations.ts'
export type {
  Book, BookDetail, BooksResource, BooksScope, CreateBookInput, CreateBookNoteInput, DeleteBookAssetInput, DeleteBookInput, DeleteBookNoteInput,
  GetBookAssetInput, GetBookInput, GetBookNoteInput, ListBookAssetsInput, ListBookNotesInput, ListBooksInput, RenumberBookInput,
  ScopedBooksResource, ScopedCreateBookInput, ScopedCreateBookNoteInput, ScopedDeleteBookAssetInput, ScopedDeleteBookInput,
  ScopedDeleteBookNoteInput, ScopedGetBookAssetInput, ScopedGetBookInput, ScopedGetBookNoteInput, ScopedListBookAssetsInput,
  ScopedListBookNotesInput, ScopedListBooksInput, ScopedRenumberBookInput, ScopedUpdateBookInput, ScopedUpdateBookNoteInput,
  ScopedUploadBookAssetInput, UpdateBookInput, UpdateBookNoteInput, UploadBookAssetInput,
} from './types.ts'
