export {
  addTags, block, create, createUntagged, delete, get, list, markVip, orgStats, removeTags, replaceTags, stats, unblock, unmarkVip, update,
} from './operations.ts'
export type {
  AddContactTagsInput, BlockContactInput, Contact, ContactsResource, ContactStats, ContactTotals, CreateContactInput, CreateUntaggedContactInput,
  DeleteContactInput, GetContactInput, GetContactStatsInput, GetContactTotalsInput, LifecycleStage, ListContactsInput, MarkContactVipInput,
  RemoveContactTagsInput, ReplaceContactTagsInput, UnblockContactInput, UnmarkContactVipInput, UpdateContactInput,
} from './types.ts'
