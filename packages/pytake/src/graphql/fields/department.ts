import * as v from 'valibot'
import { id } from '../../fields.ts'
import { DepartmentCreateInputSchema, DepartmentStatsSchema, DepartmentTypeSchema, DepartmentUpdateInputSchema } from '../models/department.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  CreateDepartmentArguments, DeleteDepartmentArguments, DepartmentArguments, DepartmentsArguments, DepartmentStats, DepartmentStatsArguments,
  DepartmentType, SuccessResponse, UpdateDepartmentArguments,
} from '../types.ts'

/**
 * Fetches one department.
 *
 * Wire: `POST /graphql`, query `department(id)`. For every signed-in user.
 * @throws {NotFoundError} no department of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `department`
 */
export const department = /* @__PURE__ */ queryOperation<DepartmentArguments, DepartmentType>({
  id: 'graphql.department', field: 'department', result: DepartmentTypeSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the department. */
    id,
  },
})

/**
 * Lists the departments of the organization, all at once.
 *
 * Wire: `POST /graphql`, query `departments(isActive)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `departments`
 */
export const departments = /* @__PURE__ */ queryOperation<DepartmentsArguments, DepartmentType[]>({
  id: 'graphql.departments', field: 'departments', result: v.array(DepartmentTypeSchema),
  signature: '$isActive: Boolean',
  variables: {
    /** Only departments that are, or are not, in use. */
    isActive: v.nullish(v.boolean()),
  },
})

/**
 * Fetches a department in numbers.
 *
 * Wire: `POST /graphql`, query `departmentStats(departmentId)`. For every signed-in user.
 * @throws {NotFoundError} no department of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `departmentStats`
 */
export const departmentStats = /* @__PURE__ */ queryOperation<DepartmentStatsArguments, DepartmentStats>({
  id: 'graphql.departmentStats', field: 'departmentStats', result: DepartmentStatsSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'User' object has no attribute 'department_id'" },
  signature: '$departmentId: ID!',
  variables: {
    /** Id of the department. */
    departmentId: id,
  },
})

/**
 * Adds a department.
 *
 * Wire: `POST /graphql`, mutation `createDepartment(input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {ConflictError} a department has this slug already
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `createDepartment`
 */
export const createDepartment = /* @__PURE__ */ mutationOperation<CreateDepartmentArguments, DepartmentType>({
  id: 'graphql.createDepartment', field: 'createDepartment', result: DepartmentTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$input: DepartmentCreateInput!',
  variables: {
    /** What is to be added. */
    input: DepartmentCreateInputSchema,
  },
})

/**
 * Changes a department; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateDepartment(id, input)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {NotFoundError} no department of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateDepartment`
 */
export const updateDepartment = /* @__PURE__ */ mutationOperation<UpdateDepartmentArguments, DepartmentType>({
  id: 'graphql.updateDepartment', field: 'updateDepartment', result: DepartmentTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.update() takes 3 positional arguments but 4 were given' },
  signature: '$id: ID!, $input: DepartmentUpdateInput!',
  variables: {
    /** Id of the department. */
    id,
    /** What is to be changed. */
    input: DepartmentUpdateInputSchema,
  },
})

/**
 * Deletes a department for good.
 *
 * Wire: `POST /graphql`, mutation `deleteDepartment(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no department of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deleteDepartment`
 */
export const deleteDepartment = /* @__PURE__ */ mutationOperation<DeleteDepartmentArguments, SuccessResponse>({
  id: 'graphql.deleteDepartment', field: 'deleteDepartment', result: SuccessResponseSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$id: ID!',
  variables: {
    /** Id of the department. */
    id,
  },
})
