import { groupNames } from '../groups.ts'
import { checkCredentials, getProviderList, getUserList } from '../operations/lists.ts'
import { changePwd, changeUserPwd } from '../operations/passwords.ts'
import { checkName } from '../operations/session.ts'
import { credentialsOf, encoded, plain, type Route } from './route.ts'

/** What the providers are asked for: credentials, names, passwords, lists. */
export const directoryRoutes: readonly Route[] = [
  {
    path: 'checkcredentials',
    name: 'checkcredentials',
    parameters: ['gp', 'login!', 'pwd!', 'ip'],
    run: (call) => encoded(call, checkCredentials(call.server, credentialsOf(call))),
  },
  {
    path: 'checkname',
    name: 'checkname',
    parameters: ['sesid!', 'name!'],
    run: (call) => encoded(call, checkName(call.server, call.need('sesid'), call.need('name'))),
  },
  {
    path: 'changepwd',
    name: 'changepwd',
    parameters: ['sesid!', 'oldpwd!', 'newpwd!'],
    run: (call) => plain(call, changePwd(call.server, call.need('sesid'), call.need('oldpwd'), call.need('newpwd'))),
  },
  {
    path: 'changeuserpwd',
    name: 'changeuserpwd',
    parameters: ['sesid!', 'username!', 'newpwd!'],
    run: (call) => plain(call, changeUserPwd(call.server, call.need('sesid'), call.need('username'), call.need('newpwd'))),
  },
  {
    path: 'importgroupsproviders',
    name: 'importgroupsproviders',
    parameters: [],
    run: (call) => encoded(call, groupNames(call.server.providers).join(' ')),
  },
  {
    path: 'getproviderlist',
    name: 'getproviderlist',
    parameters: ['gp', 'login!', 'pwd!', 'ip'],
    run: (call) => encoded(call, getProviderList(call.server, credentialsOf(call))),
  },
  {
    path: 'getuserlist',
    name: 'getuserlist',
    parameters: ['pid', 'gp', 'token!'],
    run: (call) => encoded(call, getUserList(call.server, call.need('token'), call.get('pid'), call.get('gp'))),
  },
]
