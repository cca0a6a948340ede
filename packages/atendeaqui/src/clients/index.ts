export { addTeamMember, create, get, getTeam, list, removeTeamMember, update, updateTeamMember } from './operations.ts'
export type {
  AddTeamMemberInput, Client, ClientsResource, CreateClientInput, GetClientInput, GetTeamInput, IdentificationType, ListClientsInput, RemoveTeamMemberInput, TeamMember,
  UpdateClientInput, UpdateTeamMemberInput,
} from './types.ts'
