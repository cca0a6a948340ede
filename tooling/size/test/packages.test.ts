import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publishedPackages } from '../packages.ts'
import { namesOf, vendorSubjects } from '../subjects.ts'
import { acme, folderOf } from './project.ts'

test('published packages are those that are not private, with their built entries', () => {
  const root = folderOf(acme)
  const [found, ...others] = publishedPackages(root)
  expect(others).toEqual([])
  expect(found).toMatchObject({ short: 'acme', name: '@sdk/acme', folder: join(root, 'acme') })
  expect([...found?.entries.keys() ?? []]).toEqual(['.', './session', './tasks', './operations'])
})

test('a package that is not built is named', () => {
  const { 'acme/dist/tasks.js': _, ...files } = acme
  expect(() => publishedPackages(folderOf(files))).toThrow('@sdk/acme: ./tasks is not built')
})

test('what is measured of a vendor is found by looking into it', async () => {
  const [vendor] = publishedPackages(folderOf(acme))
  const names = await namesOf(vendor!)
  expect(names).toEqual({ createSession: 'createAcmeSession', client: 'AcmeClient', resource: 'tasks', operation: 'get' })
  const subjects = vendorSubjects('@sdk/acme', names)
  expect(subjects.map(({ name }) => name)).toEqual(['one-call', 'one-resource', 'client'])
  expect(subjects[0]?.source).toContain(`import { get as call } from '@sdk/acme/tasks'`)
})

test('a vendor without client is an error that says so', async () => {
  const [vendor] = publishedPackages(folderOf({ ...acme, 'acme/dist/index.js': 'export {}' }))
  await expect(namesOf(vendor!)).rejects.toThrow('@sdk/acme exports no XClient')
})
