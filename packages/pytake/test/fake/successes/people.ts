import { AuthenticationError, NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import { failure } from '../../support/failure.ts'
import type { Stage } from '../support/stage.ts'
import type { Area } from './row.ts'

const credentials = { email: 'bruno@acme.example', password: 'Secret123' }
const bruno = { ...credentials, full_name: 'Bruno Agente' }

/** Id of a further user. */
const member = async ({ client }: Stage): Promise<string> => (await client.users.create(bruno)).id

export const people: Area = {
  operations: {
    'users.list': async (stage) => {
      const id = await member(stage)
      await stage.client.users.deactivate({ user_id: id })
      expect((await stage.client.users.list()).items.map(({ email }) => email)).toEqual([bruno.email, 'ana@acme.example'])
      expect((await stage.client.users.list({ role: 'agent', is_active: false, limit: 1 })).items).toHaveLength(1)
      expect((await stage.client.users.list({ is_active: true })).items).toHaveLength(1)
    },
    'users.create': async ({ client }) => expect(await client.users.create(bruno)).toMatchObject({ email: bruno.email, role: 'agent', department_ids: [], is_active: true }),
    'users.me': async ({ client, fake }) => expect(await client.users.me()).toMatchObject({ id: fake.userId }),
    'users.updateMe': async ({ client }) => {
      await client.users.updateMe({ bio: 'Olá', agent_status: 'available' })
      expect(await client.users.me()).toMatchObject({ bio: 'Olá', agent_status: 'available', full_name: 'Ana Admin' })
    },
    'users.myStats': async ({ client }) => expect(await client.users.myStats()).toMatchObject({ total_conversations: 0, avg_response_time_minutes: null }),
    'users.get': async (stage) => expect(await stage.client.users.get({ user_id: await member(stage) })).toMatchObject({ email: bruno.email }),
    'users.update': async (stage) => {
      const id = await member(stage)
      await stage.client.users.update({ user_id: id, full_name: 'Bruno A. Silva', role: 'viewer' })
      expect(await stage.client.users.get({ user_id: id })).toMatchObject({ full_name: 'Bruno A. Silva', role: 'viewer', email: bruno.email })
    },
    'users.delete': async (stage) => {
      const id = await member(stage)
      await stage.client.users.delete({ user_id: id })
      await failure(stage.client.users.get({ user_id: id }), NotFoundError)
      expect((await failure(stage.client.users.delete({ user_id: id }), NotFoundError)).message).toBe('User not found')
    },
    'users.stats': async (stage) => expect(await stage.client.users.stats({ user_id: await member(stage) })).toMatchObject({ conversations_active: 0 }),
    'users.activate': async (stage) => {
      const id = await member(stage)
      await stage.client.users.deactivate({ user_id: id })
      expect(await stage.client.users.activate({ user_id: id })).toMatchObject({ is_active: true })
      expect((await stage.client.auth.login(credentials)).user.id).toBe(id)
    },
    'users.deactivate': async (stage) => {
      const id = await member(stage)
      const { token } = await stage.client.auth.login(credentials)
      expect(await stage.client.users.deactivate({ user_id: id })).toMatchObject({ is_active: false })
      await failure(stage.client.auth.refresh({ refresh_token: token.refresh_token }), AuthenticationError)
      expect((await failure(stage.client.auth.login(credentials))).message).toBe('Account is not active')
    },
    'users.listSkills': async (stage) => {
      const id = await member(stage)
      await stage.client.users.addSkill({ user_id: id, skill_name: 'python' })
      expect((await stage.client.users.listSkills({ user_id: id })).items).toMatchObject([{ skill_name: 'python', user_id: id }])
    },
    'users.addSkill': async (stage) =>
      expect(await stage.client.users.addSkill({ user_id: await member(stage), skill_name: '  negociação ', proficiency_level: 5 })).toMatchObject({ skill_name: 'negociação', proficiency_level: 5 }),
    'users.replaceSkills': async (stage) => {
      const id = await member(stage)
      await stage.client.users.addSkill({ user_id: id, skill_name: 'python' })
      const skills = await stage.client.users.replaceSkills({ user_id: id, skills: [{ skill_name: 'sales' }, { skill_name: 'support', proficiency_level: 1 }] })
      expect(skills.map(({ skill_name: name, proficiency_level: level }) => [name, level])).toEqual([['sales', 3], ['support', 1]])
    },
    'users.updateSkill': async (stage) => {
      const id = await member(stage)
      const skill = await stage.client.users.addSkill({ user_id: id, skill_name: 'python' })
      expect(await stage.client.users.updateSkill({ user_id: id, skill_id: skill.id, proficiency_level: 2 })).toEqual({ ...skill, proficiency_level: 2 })
    },
    'users.deleteSkill': async (stage) => {
      const id = await member(stage)
      const skill = await stage.client.users.addSkill({ user_id: id, skill_name: 'python' })
      await stage.client.users.deleteSkill({ user_id: id, skill_id: skill.id })
      expect((await stage.client.users.listSkills({ user_id: id })).items).toEqual([])
    },
    'users.availableSkills': async (stage) => {
      const id = await member(stage)
      for (const skill_name of ['support', 'sales', 'support']) await stage.client.users.addSkill({ user_id: id, skill_name })
      expect((await stage.client.users.availableSkills()).items).toEqual(['sales', 'support'])
    },
  },
}
