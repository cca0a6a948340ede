import { results } from '@sdk-internal/consumers/vendors/programs'
import { deepEqual, equal, match } from 'node:assert/strict'
import { next, publishedDuring, type Rehearsal, type Step } from '../rehearsal.ts'

/** The two vendors that the steps compare. */
function pair({ vendors }: Rehearsal): [string, string] {
  const [first, second] = vendors
  if (first === undefined || second === undefined) throw new Error('a rehearsal needs two vendors')
  return [first, second]
}

const minorOfVendor: Step = {
  name: 'a minor of one vendor moves nothing else',
  async run(rehearsal) {
    const { registry, repository } = rehearsal
    const [vendor] = pair(rehearsal)
    const name = `@sdk/${vendor}`
    const version = next(repository.version(name), 'minor')
    await repository.change('minor', name, 'Adds what the rehearsal invents.')
    deepEqual(await repository.versionAll(), [`${name}@${version}`])
    deepEqual(await publishedDuring(registry, () => repository.publish()), [`${name}@${version}`])
    equal((await repository.tags()).includes(`${name}@${version}`), true)
    match(await repository.changelog(vendor), new RegExp(`^# ${name}\n\n## ${version}\n\n### Minor Changes\n\n- (?:[0-9a-f]{7,}: )?Adds what the rehearsal invents\\.\n`))
  },
}

const patchOfCore: Step = {
  name: 'a patch of core reaches users of every vendor without a release of one',
  async run(rehearsal) {
    const { registry, repository, stranger } = rehearsal
    const [, vendor] = pair(rehearsal)
    const name = `@sdk/${vendor}`
    const projects = [stranger('npm'), stranger('pnpm')]
    for (const project of projects) await project.install(name)
    const version = next(repository.version('@sdk/core'), 'patch')
    const vendorVersion = repository.version(name)
    await repository.change('patch', '@sdk/core', 'Corrects what the rehearsal breaks.')
    deepEqual(await repository.versionAll(), [`@sdk/core@${version}`])
    deepEqual(await publishedDuring(registry, () => repository.publish()), [`@sdk/core@${version}`])
    match(await repository.changelog('core'), new RegExp(`## ${version}\n\n### Patch Changes\n\n- (?:[0-9a-f]{7,}: )?Corrects what the rehearsal breaks\\.\n`))
    for (const project of projects) {
      await project.updateCore()
      equal(project.version(name), vendorVersion)
      equal(project.coreOf(name), version, `${project.manager} update left core at ${project.coreOf(name)}`)
      equal(await project.call(vendor), results[vendor])
    }
  },
}

const majorOfCore: Step = {
  name: 'a major of core and a vendor that stays behind live side by side',
  async run(rehearsal) {
    const { registry, repository, stranger, vendors } = rehearsal
    const [behind, ahead] = pair(rehearsal)
    const behindVersion = repository.version(`@sdk/${behind}`)
    const oldCore = repository.version('@sdk/core')
    const newCore = next(oldCore, 'major')
    await repository.change('major', '@sdk/core', 'Changes what every vendor builds upon.')
    const moved = ['@sdk/core', ...vendors.map((vendor) => `@sdk/${vendor}`)].map((name) => `${name}@${next(repository.version(name), name === '@sdk/core' ? 'major' : 'patch')}`)
    deepEqual((await repository.versionAll()).toSorted(), moved.toSorted())
    deepEqual(await publishedDuring(registry, () => repository.publish()), moved.toSorted())
    match(await repository.changelog(ahead), new RegExp(`### Patch Changes\n\n- Updated dependencies.*\n  - @sdk/core@${newCore}\n`))

    const project = stranger('npm')
    await project.install(`@sdk/${ahead}`, `@sdk/${behind}@${behindVersion}`)
    deepEqual([project.coreOf(`@sdk/${ahead}`), project.coreOf(`@sdk/${behind}`)], [newCore, oldCore])
    for (const vendor of [behind, ahead]) equal(await project.call(vendor), results[vendor])
    deepEqual(JSON.parse(await project.run(instances(behind, ahead))), { copies: 2, crossed: [true, true], plain: [false, false] })
  },
}

/** A program that asks each vendor's classes about an error of core that the other one's copy made. */
function instances(first: string, second: string): string {
  return `
    import * as first from '@sdk/${first}'
    import * as second from '@sdk/${second}'
    const init = { vendor: 'rehearsal', operation: 'none', code: 'ECONNREFUSED', attempts: 1, sent: 'no' }
    const pairs = [[new first.ConnectionError('refused', init), second], [new second.ConnectionError('refused', init), first]]
    console.log(JSON.stringify({
      copies: new Set([first.SdkError, second.SdkError]).size,
      crossed: pairs.map(([error, other]) => error instanceof other.ConnectionError && error instanceof other.SdkError),
      plain: pairs.map(([error, other]) => error instanceof other.ConfigurationError || new TypeError('x') instanceof other.SdkError),
    }))`
}

const snapshot: Step = {
  name: 'a snapshot of one vendor is published under its own tag',
  async run(rehearsal) {
    const { registry, repository, stranger } = rehearsal
    const [vendor] = pair(rehearsal)
    const name = `@sdk/${vendor}`
    const [latest, tags] = [registry.tag(name, 'latest'), await repository.tags()]
    await repository.change('minor', name, 'Tries something.')
    const [version] = await repository.versionAll('--snapshot', 'canary')
    match(version ?? '', new RegExp(`^${name}@0\\.0\\.0-canary-\\d{14}$`))
    deepEqual(await publishedDuring(registry, () => repository.publish('--tag', 'canary', '--no-git-tag')), [version])
    equal(registry.tag(name, 'latest'), latest)
    deepEqual(await repository.tags(), tags)
    const project = stranger('npm')
    await project.install(`${name}@canary`)
    equal(`${name}@${project.version(name)}`, version)
    equal(await project.call(vendor), results[vendor])
    await repository.discard(2)
  },
}

export const independentSteps: readonly Step[] = [minorOfVendor, patchOfCore, majorOfCore, snapshot]
