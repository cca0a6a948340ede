import { changeAppSesId, isAuthenticated, login } from '../operations/session.ts'
import { empty } from './responses.ts'
import { credentialsOf, ipOf, plain, type Route } from './route.ts'

/** Sessions and their states. */
export const sessionRoutes: readonly Route[] = [
  {
    path: 'login',
    name: 'login',
    parameters: ['sesid!', 'gp', 'login!', 'pwd!', 'ip'],
    run(call) {
      login(call.server, { ...credentialsOf(call), sesid: call.need('sesid') })
      return empty()
    },
  },
  {
    path: 'logout',
    name: 'logout',
    parameters: ['sesid!'],
    run(call) {
      call.server.sessions.close(call.need('sesid'))
      return empty()
    },
  },
  ...['isauthenticated', 'checkid'].map(
    (path): Route => ({
      path,
      name: 'isauthenticated',
      parameters: ['sesid!', 'ip'],
      run: (call) => plain(call, isAuthenticated(call.server, call.need('sesid'), ipOf(call))),
    }),
  ),
  {
    path: 'changeappsesid',
    name: 'changeappsesid',
    parameters: ['oldsesid!', 'newsesid!'],
    run(call) {
      changeAppSesId(call.server, call.need('oldsesid'), call.need('newsesid'))
      return empty()
    },
  },
  {
    path: 'setstate',
    methods: ['POST'],
    name: 'setstate',
    parameters: ['sesid!'],
    hasBody: true,
    run(call) {
      call.server.sessions.get(call.need('sesid'), '__1')
      call.server.sessions.setState(call.need('sesid'), call.body)
      return empty()
    },
  },
  {
    path: 'getstate',
    name: 'getstate',
    parameters: ['sesid!'],
    run(call) {
      call.server.sessions.get(call.need('sesid'), '__1')
      const state = call.server.sessions.state(call.need('sesid'))
      return state === undefined ? empty() : plain(call, state)
    },
  },
]
