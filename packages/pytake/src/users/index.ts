export {
  activate, addSkill, availableSkills, create, deactivate, delete, deleteSkill, get, list, listSkills, me, myStats, replaceSkills, stats, update,
  updateMe, updateSkill,
} from './operations.ts'
export type {
  ActivateUserInput, AddSkillInput, AgentSkill, AgentSkillInput, AgentStatus, CreateUserInput, DeactivateUserInput, DeleteSkillInput,
  DeleteUserInput, GetOwnStatsInput, GetOwnUserInput, GetUserInput, GetUserStatsInput, ListAvailableSkillsInput, ListSkillsInput, ListUsersInput,
  ReplaceSkillsInput, UpdateOwnUserInput, UpdateSkillInput, UpdateUserInput, User, UserRole, UsersResource, UserStats,
} from './types.ts'
