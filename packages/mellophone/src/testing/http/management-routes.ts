import { Refusal } from '../failures.ts'
import { createUser, deleteUser, updateUser } from '../operations/users.ts'
import { empty } from './responses.ts'
import type { Route } from './route.ts'

/** Settings and users, behind tokens. */
export const managementRoutes: readonly Route[] = [
  {
    path: 'setsettings',
    name: 'setsettings',
    parameters: ['token!', 'lockouttime', 'loginattemptsallowed'],
    run(call) {
      const { settings } = call.server
      if (settings.token === undefined || call.need('token') !== settings.token) throw new Refusal('Permission denied.')
      settings.change(call.get('lockouttime'), call.get('loginattemptsallowed'))
      return empty()
    },
  },
  {
    path: 'user/create',
    methods: ['POST'],
    name: 'userCreate',
    parameters: ['token!'],
    hasBody: true,
    run(call) {
      createUser(call.server, call.need('token'), call.body)
      return empty()
    },
  },
  {
    path: 'user/*',
    methods: ['POST'],
    name: 'userUpdate',
    parameters: ['token!'],
    hasBody: true,
    run(call) {
      updateUser(call.server, call.need('token'), call.sid, call.body)
      return empty()
    },
  },
  {
    path: 'user/*',
    methods: ['DELETE'],
    name: 'userDelete',
    parameters: ['token!'],
    run(call) {
      deleteUser(call.server, call.need('token'), call.sid)
      return empty()
    },
  },
]
