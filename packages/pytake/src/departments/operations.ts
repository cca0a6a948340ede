import { openEnum, operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { freeForm, id, text, whole } from '../fields.ts'
import { listOperation, pageFields } from '../paging.ts'
import { AvailableAgentSchema, DepartmentRoutingModeSchema, DepartmentSchema, DepartmentTotalsSchema } from './schemas.ts'
import type {
  AddDepartmentAgentInput, AvailableAgent, CreateDepartmentInput, DeleteDepartmentInput, Department, DepartmentTotals, GetDepartmentInput,
  GetDepartmentTotalsInput, ListActiveDepartmentsInput, ListDepartmentAgentsInput, ListDepartmentsInput, RemoveDepartmentAgentInput,
  UpdateDepartmentInput,
} from './types.ts'

const path = {
  /** Id of the department. */
  department_id: id,
}

/**
 * Lists the departments of the organization.
 *
 * Wire: `GET /api/v1/departments/`. For every signed-in user.
 * @see PyTake develop build 7841172, `departments`
 */
export const list = /* @__PURE__ */ listOperation<ListDepartmentsInput, Department>({
  id: 'departments.list', path: '/api/v1/departments/', list: { item: DepartmentSchema, pageSize: 100 },
  params: {
    query: {
      ...pageFields,
      /** Only departments that are, or are not, in use. */
      is_active: v.optional(v.boolean()),
    },
  },
})

/**
 * Adds a department.
 *
 * Wire: `POST /api/v1/departments/` with `{name, description?, color?, icon?, slug?, is_active?, …}`. For
 * administrators.
 * @throws {ConflictError} a department has this slug already
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `departments`
 */
export const create = /* @__PURE__ */ operation<CreateDepartmentInput, Department>({
  id: 'departments.create', method: 'POST', path: '/api/v1/departments/', result: DepartmentSchema,
  params: {
    body: {
      /** Name of the department. At most 255 characters. */
      name: text,
      /** What the department does. */
      description: v.nullish(v.string()),
      /** Colour for the console, `#rrggbb`. Default `#3B82F6`. */
      color: v.optional(v.string()),
      /** Name of an icon. At most 50 characters. */
      icon: v.nullish(v.string()),
      /** Short name for URLs, unique in the organization. Default: made of the name, without its accented letters. At most 100 characters. */
      slug: v.nullish(v.string()),
      /** Whether it is in use. Default `true`. */
      is_active: v.optional(v.boolean()),
      /** Opening hours, in a form of your own. */
      business_hours: v.nullish(freeForm),
      /** What contacts are told outside of business hours. */
      offline_message: v.nullish(v.string()),
      /** How conversations are given to agents. Default `round_robin`. */
      routing_mode: v.optional(DepartmentRoutingModeSchema),
      /** Whether conversations are given to agents without being pulled. Default `true`. */
      auto_assign_conversations: v.optional(v.boolean()),
      /** Conversations that an agent may have at a time. 1 to 100. Default `10`. */
      max_conversations_per_agent: v.optional(whole(1, 100)),
    },
  },
})

/**
 * Lists the departments that are in use.
 *
 * Wire: `GET /api/v1/departments/active`. For every signed-in user.
 * @see PyTake develop build 7841172, `departments`
 */
export const listActive = /* @__PURE__ */ listOperation<ListActiveDepartmentsInput, Department>({
  id: 'departments.listActive', path: '/api/v1/departments/active', list: { item: DepartmentSchema },
})

/**
 * Fetches all departments in numbers.
 *
 * Wire: `GET /api/v1/departments/stats`. For every signed-in user.
 * @see PyTake develop build 7841172, `departments`
 */
export const stats = /* @__PURE__ */ operation<GetDepartmentTotalsInput, DepartmentTotals>({
  id: 'departments.stats', method: 'GET', path: '/api/v1/departments/stats', result: DepartmentTotalsSchema,
})

/**
 * Fetches one department.
 *
 * Wire: `GET /api/v1/departments/{department_id}`. For every signed-in user.
 * @throws {NotFoundError} no department of the organization has this id
 * @see PyTake develop build 7841172, `departments`
 */
export const get = /* @__PURE__ */ operation<GetDepartmentInput, Department>({
  id: 'departments.get', method: 'GET', path: '/api/v1/departments/{department_id}', result: DepartmentSchema,
  params: { path },
})

/**
 * Changes a department; only what is given.
 *
 * Wire: `PUT /api/v1/departments/{department_id}` with `{name?, description?, color?, icon?, is_active?,
 * business_hours?, …}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no department of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `departments`
 */
export const update = /* @__PURE__ */ operation<UpdateDepartmentInput, Department>({
  id: 'departments.update', method: 'PUT', path: '/api/v1/departments/{department_id}', result: DepartmentSchema,
  params: {
    path,
    body: {
      /** Name of the department. At most 255 characters. */
      name: v.nullish(text),
      /** What the department does. */
      description: v.nullish(v.string()),
      /** Colour for the console, `#rrggbb`. */
      color: v.nullish(v.string()),
      /** Name of an icon. At most 50 characters. */
      icon: v.nullish(v.string()),
      /** Whether it is in use. */
      is_active: v.nullish(v.boolean()),
      /** Opening hours, in a form of your own. */
      business_hours: v.nullish(freeForm),
      /** What contacts are told outside of business hours. */
      offline_message: v.nullish(v.string()),
      /** How conversations are given to agents. */
      routing_mode: v.nullish(DepartmentRoutingModeSchema),
      /** Whether conversations are given to agents without being pulled. */
      auto_assign_conversations: v.nullish(v.boolean()),
      /** Conversations that an agent may have at a time. 1 to 100. */
      max_conversations_per_agent: v.nullish(whole(1, 100)),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteDepartmentInput, void>({
  id: 'departments.delete', method: 'DELETE', path: '/api/v1/departments/{department_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a department for good.
   *
   * Wire: `DELETE /api/v1/departments/{department_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no department of the organization has this id
   * @see PyTake develop build 7841172, `departments`
   */
  remove as delete,
}

/**
 * Adds an agent to a department.
 *
 * Today's servers count the agent in `total_agents` and do not keep the id in `agent_ids`; whether there is such a user
 * is not checked.
 *
 * Wire: `POST /api/v1/departments/{department_id}/agents/{agent_id}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no department of the organization has this id
 * @see PyTake develop build 7841172, `departments`
 */
export const addAgent = /* @__PURE__ */ operation<AddDepartmentAgentInput, Department>({
  id: 'departments.addAgent', method: 'POST', path: '/api/v1/departments/{department_id}/agents/{agent_id}', result: DepartmentSchema,
  params: {
    path: {
      /** Id of the department. */
      department_id: id,
      /** Id of the agent, a user. */
      agent_id: id,
    },
  },
})

/**
 * Takes an agent from a department.
 *
 * Today's servers count the agent in `total_agents` and do not keep the id in `agent_ids`.
 *
 * Wire: `DELETE /api/v1/departments/{department_id}/agents/{agent_id}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no department of the organization has this id
 * @see PyTake develop build 7841172, `departments`
 */
export const removeAgent = /* @__PURE__ */ operation<RemoveDepartmentAgentInput, Department>({
  id: 'departments.removeAgent', method: 'DELETE', path: '/api/v1/departments/{department_id}/agents/{agent_id}', result: DepartmentSchema,
  params: {
    path: {
      /** Id of the department. */
      department_id: id,
      /** Id of the agent, a user. */
      agent_id: id,
    },
  },
})

/**
 * Lists the agents of a department and how much each can still take.
 *
 * Today's servers know no agents of a department and answer with an empty list; with agents, they answer 500.
 *
 * Wire: `GET /api/v1/departments/{department_id}/agents`. For every signed-in user.
 * @throws {NotFoundError} no department of the organization has this id
 * @see PyTake develop build 7841172, `departments`
 */
export const listAgents = /* @__PURE__ */ listOperation<ListDepartmentAgentsInput, AvailableAgent>({
  id: 'departments.listAgents', path: '/api/v1/departments/{department_id}/agents', list: { item: AvailableAgentSchema },
  params: {
    path,
    query: {
      /** Only agents with this status. */
      status: v.optional(openEnum(['available', 'busy', 'away', 'offline'])),
      /** Whether agents who may not log in are listed, too. Default `false`. */
      include_inactive: v.optional(v.boolean()),
    },
  },
})
