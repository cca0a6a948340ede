import { operation } from '@sdk/core'
import { id, listOperation, pageFields } from '../fields.ts'
import { WorkspaceSchema } from './schemas.ts'
import type { GetWorkspaceInput, ListWorkspacesInput, Workspace } from './types.ts'

/**
 * Lists workspaces, in pages counted from 0.
 *
 * Wire: `GET /api/v2/workspaces`.
 * @throws {NotFoundError} the server does not have this route
 * @see BotCity Maestro API v2, `workspaces`
 */
export const list = /* @__PURE__ */ listOperation<ListWorkspacesInput, Workspace>({
  id: 'workspaces.list', path: '/api/v2/workspaces', item: WorkspaceSchema, params: { query: { ...pageFields } },
  unproven: 'named by the documentation of one community client, and never seen to answer',
})

/**
 * Fetches one workspace.
 *
 * Wire: `GET /api/v2/workspaces/{id}`.
 * @throws {NotFoundError} no workspace has this id, or the server does not have this route
 * @see BotCity Maestro API v2, `workspaces`
 */
export const get = /* @__PURE__ */ operation<GetWorkspaceInput, Workspace>({
  id: 'workspaces.get', method: 'GET', path: '/api/v2/workspaces/{id}', result: WorkspaceSchema,
  params: {
    path: {
      /** Id or label of the workspace. */
      id,
    },
  },
  looseResult: 'no answer of this route was ever seen',
  unproven: 'named by the documentation of one community client, and never seen to answer',
})
