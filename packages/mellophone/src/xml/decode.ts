import { DecodeError } from '@sdk/core'
import type { Provider, User, UserListGroup } from '../models.ts'
import { parseForest, type XmlElement } from './forest.ts'

/**
 * Reads the answer of isauthenticated, checkcredentials and checkname.
 *
 * @returns the user, or `null` when the answer names none
 * @throws {DecodeError} the answer is corrupt or names several users
 */
export async function decodeUser(text: string): Promise<User | null> {
  const users = await parseForest(text)
  for (const element of users) expectName(element, ['user'])
  const [user, ...others] = users
  if (others.length > 0) throw new DecodeError('the answer holds more than one user')
  return user === undefined ? null : userOf(user)
}

/**
 * Reads the answer of getuserlist: one group per provider, none for an empty answer.
 *
 * @throws {DecodeError} the answer is corrupt or is no sequence of user lists
 */
export async function decodeUserLists(text: string): Promise<UserListGroup[]> {
  const lists = await parseForest(text)
  return lists.map((list) => {
    expectName(list, listNames)
    return { pid: attribute(list, 'pid'), users: children(list, 'user').map(listedUserOf) }
  })
}

/**
 * Reads the answer of getproviderlist.
 *
 * @throws {DecodeError} the answer is corrupt or is no list of providers
 */
export async function decodeProviders(text: string): Promise<Provider[]> {
  const [list, ...others] = await parseForest(text)
  if (list === undefined || others.length > 0) throw new DecodeError('the answer does not hold exactly one list of providers')
  expectName(list, ['providers'])
  return children(list, 'provider').map((provider) => ({
    id: attribute(provider, 'id'),
    type: attribute(provider, 'type'),
    url: attribute(provider, 'url'),
    group_providers: attribute(provider, 'group_providers'),
  }))
}

const listNames = ['users', 'root']

function listedUserOf(element: XmlElement): User {
  const nested = element.content.elements.some(({ name }) => name === 'user' || listNames.includes(name))
  if (nested) throw new DecodeError('a user of the list holds another one')
  return userOf(element)
}

function userOf({ attributes }: XmlElement): User {
  return { sid: valueOf(attributes, 'sid'), login: valueOf(attributes, 'login'), attributes }
}

function valueOf(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const variant = (): string | undefined => Object.keys(attributes).find((key) => key.toLowerCase() === name)
  return attributes[name] ?? attributes[name.toUpperCase()] ?? attributes[variant() ?? name] ?? null
}

function children({ content }: XmlElement, name: string): XmlElement[] {
  if (content.hasText) throw new DecodeError('the list has text between its elements')
  for (const element of content.elements) expectName(element, [name])
  return content.elements
}

function expectName({ name }: XmlElement, expected: readonly string[]): void {
  if (!expected.includes(name)) throw new DecodeError(`the answer has an XML element other than ${expected.join(' or ')}`)
}

function attribute(element: XmlElement, name: string): string {
  const value = element.attributes[name]
  if (value === undefined) throw new DecodeError(`an element ${element.name} has no attribute ${name}`)
  return value
}
