import type { Provider, User, UserListGroup } from '../../src/index.ts'
import { readContent, type Element } from '../conforming-xml.ts'
import { bodyOf } from './answer.ts'
import type { Line } from './lines.ts'

/** The SDK keeps line ends and tabs of attribute values. */
const rules = { normaliseAttributes: false, checkCharacters: true }

/** What a line's answer means, read without the SDK's own reader. */
export function meaningOf(line: Line): unknown {
  const text = line.response === null ? '' : bodyOf(line.response.body)
  switch (line.op) {
    case 'auth.isAuthenticated': case 'auth.checkCredentials': return elementsOf(text).map(userOf)[0]
    case 'auth.checkName': return elementsOf(text).map(userOf)[0] ?? null
    case 'users.getUserList': return elementsOf(text).map((list): UserListGroup => ({ pid: valueOf(list, 'pid') ?? '', users: list.elements.map(userOf) }))
    case 'providers.getProviderList': return elementsOf(text).flatMap(({ elements }) => elements.map(({ attributes }) => Object.fromEntries(attributes) as unknown as Provider))
    case 'providers.importGp': return text.split(' ')
    case 'passwords.changePwd': case 'passwords.changeUserPwd': case 'state.getState': return text
    default: return undefined
  }
}

const elementsOf = (text: string): Element[] => readContent(text.replace(/^<\?xml[^>]*\?>/, ''), rules).elements

function userOf(element: Element): User {
  const attributes = Object.fromEntries(element.attributes.filter(([name]) => !/^xmlns\b/.test(name)))
  return { sid: valueOf(element, 'sid') ?? valueOf(element, 'SID') ?? null, login: valueOf(element, 'login') ?? null, attributes }
}

const valueOf = ({ attributes }: Element, name: string): string | undefined => attributes.find(([key]) => key === name)?.[1]
