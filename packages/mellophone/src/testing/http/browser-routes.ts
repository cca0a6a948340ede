import { authenticationGif, getDjangoAuthId, loginEsiaUser, setDjangoAuthId } from '../operations/browser.ts'
import { login } from '../operations/session.ts'
import { readCookie } from './parameters.ts'
import { gifOfSize } from './picture.ts'
import { empty, gif, text } from './responses.ts'
import { credentialsOf, encoded, type Route } from './route.ts'

const cookieName = 'authsesid'
const pictures = { authenticated: gifOfSize(2367), anonymous: gifOfSize(2572) }

/** What browsers and other login services use. */
export const browserRoutes: readonly Route[] = [
  {
    path: 'login2',
    name: 'login2',
    parameters: ['sesid!', 'login!', 'pwd!'],
    run(call) {
      const { id } = login(call.server, { ...credentialsOf(call), gp: null, ip: null, sesid: call.need('sesid') })
      return empty({ 'set-cookie': `${cookieName}=${id}` })
    },
  },
  {
    path: 'authentication.gif',
    name: 'authenticationgif',
    parameters: ['sesid!'],
    run(call) {
      const { isAuthenticated: known, cookie } = authenticationGif(call.server, call.need('sesid'), readCookie(call.request, cookieName))
      const attributes = 'Secure; SameSite=None'
      const removal = `${cookieName}=; Max-Age=0; ${attributes}`
      const change = cookie === null ? removal : `${cookieName}=${cookie}; ${attributes}`
      return gif(known ? pictures.authenticated : pictures.anonymous, cookie === undefined ? {} : { 'set-cookie': change })
    },
  },
  {
    path: 'loginesiauser',
    name: 'loginesiauser',
    parameters: ['sesid!', 'login!', 'userinfo'],
    run(call) {
      loginEsiaUser(call.server, call.need('sesid'), call.need('login'), call.get('userinfo'))
      return empty()
    },
  },
  {
    path: 'setdjangoauthid',
    name: 'setdjangoauthid',
    parameters: ['sesid!', 'djangoauthid!', 'login!', 'name!', 'sid!', 'callback'],
    run(call) {
      const user = { sesid: call.need('sesid'), djangoAuthId: call.need('djangoauthid'), login: call.need('login'), name: call.need('name'), sid: call.need('sid') }
      const { id } = setDjangoAuthId(call.server, user)
      return text(call.request, 200, `${call.get('callback')}();`, { 'set-cookie': `${cookieName}=${id}` })
    },
  },
  {
    path: 'getdjangoauthid',
    name: 'getdjangoauthid',
    parameters: ['sesid!', 'callback'],
    run: (call) => encoded(call, getDjangoAuthId(call.server, call.need('sesid'), readCookie(call.request, cookieName), call.get('callback'))),
  },
]
