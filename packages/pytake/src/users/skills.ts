import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id, text, whole } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { AgentSkillInputSchema, AgentSkillSchema } from './schemas.ts'
import type {
  AddSkillInput, AgentSkill, DeleteSkillInput, ListAvailableSkillsInput, ListSkillsInput, ReplaceSkillsInput, UpdateSkillInput,
} from './types.ts'

const path = {
  /** Id of the user. */
  user_id: id,
}

/**
 * Lists the skills of a user.
 *
 * Wire: `GET /api/v1/users/{user_id}/skills`. For every signed-in user.
 * @throws {NotFoundError} no user of the organization has this id
 * @see PyTake develop build 7841172, `users`
 */
export const listSkills = /* @__PURE__ */ listOperation<ListSkillsInput, AgentSkill>({
  id: 'users.listSkills', path: '/api/v1/users/{user_id}/skills', list: { item: AgentSkillSchema },
  params: { path },
})

/**
 * Adds a skill to a user. A skill can be added twice.
 *
 * Wire: `POST /api/v1/users/{user_id}/skills` with `{skill_name, proficiency_level?}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no user of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `users`
 */
export const addSkill = /* @__PURE__ */ operation<AddSkillInput, AgentSkill>({
  id: 'users.addSkill', method: 'POST', path: '/api/v1/users/{user_id}/skills', result: AgentSkillSchema,
  params: {
    path,
    body: {
      /** Name of the skill; the server trims it. At most 100 characters. */
      skill_name: text,
      /** How well it is mastered: 1, a beginner, to 5, an expert. 1 to 5. Default `3`. */
      proficiency_level: v.optional(whole(1, 5)),
    },
  },
})

/**
 * Replaces all skills of a user by others.
 *
 * Wire: `PUT /api/v1/users/{user_id}/skills` with the skills as a JSON array. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no user of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `users`
 */
export const replaceSkills = /* @__PURE__ */ operation<ReplaceSkillsInput, AgentSkill[]>({
  id: 'users.replaceSkills', method: 'PUT', path: '/api/v1/users/{user_id}/skills', result: v.array(AgentSkillSchema),
  params: {
    path,
    payload: {
      /** The skills that the user has from now on; `[]` for none. */
      skills: v.array(AgentSkillInputSchema),
    },
  },
})

/**
 * Changes a skill of a user; only what is given.
 *
 * Wire: `PUT /api/v1/users/{user_id}/skills/{skill_id}` with `{skill_name?, proficiency_level?}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no user or skill has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `users`
 */
export const updateSkill = /* @__PURE__ */ operation<UpdateSkillInput, AgentSkill>({
  id: 'users.updateSkill', method: 'PUT', path: '/api/v1/users/{user_id}/skills/{skill_id}', result: AgentSkillSchema,
  params: {
    path: {
      /** Id of the user. */
      user_id: id,
      /** Id of the skill. */
      skill_id: id,
    },
    body: {
      /** Name of the skill; the server trims it. At most 100 characters. */
      skill_name: v.nullish(text),
      /** How well it is mastered: 1, a beginner, to 5, an expert. 1 to 5. */
      proficiency_level: v.nullish(whole(1, 5)),
    },
  },
  encode: sendBody,
})

/**
 * Takes a skill from a user.
 *
 * Wire: `DELETE /api/v1/users/{user_id}/skills/{skill_id}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no user or skill has this id
 * @see PyTake develop build 7841172, `users`
 */
export const deleteSkill = /* @__PURE__ */ operation<DeleteSkillInput, void>({
  id: 'users.deleteSkill', method: 'DELETE', path: '/api/v1/users/{user_id}/skills/{skill_id}', result: 'empty',
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails; use users.replaceSkills' },
  params: {
    path: {
      /** Id of the user. */
      user_id: id,
      /** Id of the skill. */
      skill_id: id,
    },
  },
})

/**
 * Lists the names of the skills that users of the organization have, each once.
 *
 * Wire: `GET /api/v1/users/skills/available`. For every signed-in user.
 * @see PyTake develop build 7841172, `users`
 */
export const availableSkills = /* @__PURE__ */ listOperation<ListAvailableSkillsInput, string>({
  id: 'users.availableSkills', path: '/api/v1/users/skills/available', list: { item: v.string() },
})
