import type { Call } from '../http/call.ts'
import { int, listOf, optional, shape, text, withDefault, type ValueOf } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { notFound } from '../world/refusal.ts'
import type { SkillRow } from '../world/rows/accounts.ts'
import { memberOf } from './users.ts'

const level = int({ min: 1, max: 5 })
const create = shape({ skill_name: text({ min: 1, max: 100 }), proficiency_level: withDefault(level, 3) })
const update = shape({ skill_name: optional(text({ min: 1, max: 100 })), proficiency_level: optional(level) })

/** What users are good at. Names are trimmed; the same one can be there twice. */
export const skillRoutes: readonly FakeRoute[] = [
  route('users.listSkills', 'GET', '/users/{user_id}/skills', { run: skillsOf }),
  route('users.addSkill', 'POST', '/users/{user_id}/skills', { access: 'admin', status: 201, body: create, run: (call) => add(call, call.body) }),
  route('users.replaceSkills', 'PUT', '/users/{user_id}/skills', {
    access: 'admin', body: listOf(create),
    run(call) {
      for (const { id } of skillsOf(call)) call.world.skills.remove(id)
      return call.body.map((skill) => add(call, skill))
    },
  }),
  route('users.updateSkill', 'PUT', '/users/{user_id}/skills/{skill_id}', {
    access: 'admin', body: update,
    run(call) {
      const skill = skillOf(call)
      const { skill_name: name, proficiency_level: given } = call.body
      return Object.assign(skill, { skill_name: name?.trim() ?? skill.skill_name, proficiency_level: given ?? skill.proficiency_level })
    },
  }),
  route('users.deleteSkill', 'DELETE', '/users/{user_id}/skills/{skill_id}', {
    access: 'admin', status: 204,
    broken: fails("(sqlalchemy.dialects.postgresql.asyncpg.Error) <class 'asyncpg.exceptions.DataError'>: invalid input for query argument $1"),
    run: (call) => call.world.skills.remove(skillOf(call).id),
  }),
  route('users.availableSkills', 'GET', '/users/skills/available', {
    run: (call) => [...new Set(call.mine(call.world.skills).map(({ skill_name: name }) => name))].toSorted(),
  }),
]

function skillsOf(call: Call<'user_id'>): SkillRow[] {
  const { id } = memberOf(call)
  return call.world.skills.where(({ user_id: owner }) => owner === id)
}

function skillOf(call: Call<'user_id' | 'skill_id'>): SkillRow {
  const { id } = memberOf(call)
  const found = call.world.skills.get(call.path.skill_id)
  if (found?.user_id !== id) throw notFound('Skill')
  return found
}

function add(call: Call<'user_id'>, { skill_name: name, proficiency_level }: ValueOf<typeof create>): SkillRow {
  const { id, organization_id } = memberOf(call)
  return call.world.skills.add({ id: call.world.generator.id(), organization_id, user_id: id, skill_name: name.trim(), proficiency_level })
}
