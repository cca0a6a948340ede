import { expect, onTestFinished, test } from 'vitest'
import { startRegistry, type Registry } from '../registry.ts'
import { next, publishedDuring } from '../rehearsal.ts'

async function started(): Promise<Registry> {
  const registry = await startRegistry()
  onTestFinished(() => registry.close())
  return registry
}

function publish(registry: Registry, version: string, tag = 'latest'): Promise<Response> {
  const file = `@sdk/core-${version}.tgz`
  const body = { name: '@sdk/core', versions: { [version]: { dist: {} } }, 'dist-tags': { [tag]: version }, _attachments: { [file]: { data: Buffer.from(version).toString('base64') } } }
  return fetch(`${registry.url}@sdk%2fcore`, { method: 'PUT', body: JSON.stringify(body) })
}

test('what is published can be fetched, a version only once', async () => {
  const registry = await started()
  expect((await fetch(`${registry.url}@sdk%2fcore`)).status).toBe(404)
  expect(await publishedDuring(registry, async () => void (await publish(registry, '1.0.0')))).toEqual(['@sdk/core@1.0.0'])
  expect((await publish(registry, '1.0.0')).status).toBe(409)
  const { versions } = (await (await fetch(`${registry.url}@sdk%2fcore`)).json()) as { versions: Record<string, { dist: { tarball: string } }> }
  expect(await (await fetch(versions['1.0.0']?.dist.tarball ?? '')).text()).toBe('1.0.0')
  expect(registry.published).toEqual(['@sdk/core@1.0.0'])
})

test('a tag moves alone', async () => {
  const registry = await started()
  await publish(registry, '1.0.0')
  await publish(registry, '0.0.0-canary', 'canary')
  expect([registry.tag('@sdk/core', 'latest'), registry.tag('@sdk/core', 'canary'), registry.tag('@sdk/none', 'latest')]).toEqual(['1.0.0', '0.0.0-canary', undefined])
})

test('versions follow', () => {
  expect((['major', 'minor', 'patch'] as const).map((bump) => next('1.4.2', bump))).toEqual(['2.0.0', '1.5.0', '1.4.3'])
})
