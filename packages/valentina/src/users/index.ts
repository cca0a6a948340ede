export {
  addCoolPoints, addXp, approveUser, create, createNote, createQuickroll, delete, deleteAsset, deleteAvatar, deleteNote, deleteQuickroll, denyUser,
  get, getAsset, getExperience, getNote, getQuickroll, getStatistics, linkIdentity, list, listAssets, listNotes, listQuickrolls, listUnapproved,
  merge, removeXp, unlinkIdentity, update, updateNote, updateQuickroll, uploadAsset, uploadAvatar,
} from './operations.ts'
export type {
  AddCoolPointsInput, AddXpInput, AppleProfile, ApproveUserInput, CampaignExperience, CreateQuickrollInput, CreateUserInput, CreateUserNoteInput,
  DeleteAvatarInput, DeleteQuickrollInput, DeleteUserAssetInput, DeleteUserInput, DeleteUserNoteInput, DenyUserInput, DiscordProfile,
  GetExperienceInput, GetQuickrollInput, GetUserAssetInput, GetUserInput, GetUserNoteInput, GetUserStatisticsInput, GithubProfile, GoogleProfile,
  LinkIdentityInput, ListQuickrollsInput, ListUnapprovedUsersInput, ListUserAssetsInput, ListUserNotesInput, ListUsersInput, MergeUsersInput,
  QuickRoll, RemoveXpInput, UnlinkIdentityInput, UpdateQuickrollInput, UpdateUserInput, UpdateUserNoteInput, UploadAvatarInput,
  UploadUserAssetInput, User, UserDetail, UserRoleInput, UsersResource,
} from './types.ts'
