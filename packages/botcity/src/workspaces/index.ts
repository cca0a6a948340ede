export { get, list } from './operations.ts'
export type { GetWorkspaceInput, ListWorkspacesInput, Workspace, WorkspacesResource } from './types.ts'
