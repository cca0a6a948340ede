import { surplus } from '@sdk-internal/consumers/installed'
import { results } from '@sdk-internal/consumers/vendors/programs'
import { deepEqual, equal } from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { publishedDuring, type Step } from '../rehearsal.ts'

/** The changesets that wait in the repository, if any, become versions; everything is published once. */
const publishAll: Step = {
  name: 'everything is published, and nothing a second time',
  async run({ registry, repository }) {
    await repository.versionAll()
    const all = repository.packages().map(({ name, manifest }) => `${name}@${manifest.version}`).toSorted()
    deepEqual(await publishedDuring(registry, () => repository.publish()), all)
    deepEqual((await repository.tags()).toSorted(), all)
    deepEqual(await publishedDuring(registry, () => repository.publish()), [])
  },
}

const installWithNpm: Step = {
  name: 'npm installs each vendor alone, and it works',
  async run({ vendors, stranger }) {
    for (const vendor of vendors) {
      const project = stranger('npm')
      await project.install(`@sdk/${vendor}`)
      deepEqual(surplus({ vendor, folder: project.folder }), [])
      equal(await project.call(vendor), results[vendor])
    }
  },
}

const installWithPnpm: Step = {
  name: 'pnpm installs each vendor alone, and it works',
  async run({ repository, vendors, stranger }) {
    for (const vendor of vendors) {
      const project = stranger('pnpm')
      await project.install(`@sdk/${vendor}`)
      const installed = readdirSync(join(project.folder, 'node_modules/.pnpm')).filter((name) => name.startsWith('@sdk+')).map((name) => name.replace(/_.*$/, ''))
      deepEqual(installed.toSorted(), ['core', vendor].map((short) => `@sdk+${short}@${repository.version(`@sdk/${short}`)}`).toSorted())
      equal(await project.call(vendor), results[vendor])
    }
  },
}

export const firstSteps: readonly Step[] = [publishAll, installWithNpm, installWithPnpm]
