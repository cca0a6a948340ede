import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Manifest, Target } from '../published.ts'
import { eachPackage, type Packed } from './check.ts'

/** Where a shipped file may be. */
const places = [/^(?:package\.json|README(?:\.[\w-]+)?\.md|LICENSE|CHANGELOG\.md|schema\.graphql)$/, /^dist\/.+\.(?:js|js\.map|d\.ts|d\.ts\.map)$/, /^src\/.+\.ts$/, /^docs\/.+\.md$/]
const unwanted = /\.test(?:-d)?\.ts$|(?:^|\/)(?:test|tests|fixtures?|__\w+__)\/|tsbuildinfo|(?:^|\/)\.[^/]+$/

const secrets: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]{40}/,
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}\b|_authToken/,
  'a token of GitHub': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,})\b/,
  'a key of AWS': /\bAKIA[0-9A-Z]{16}\b/,
  'a JSON web token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  'a folder of a machine': /(?:\/home\/|\/Users\/|\/root\/)\w/,
}

/** The files of the tarball: what users need, and nothing else. */
export const files = eachPackage('files', (packed) => [
  ...['package.json', 'README.md', 'LICENSE'].filter((file) => !packed.files.includes(file)).map((file) => `${file} is missing`),
  ...packed.files.filter((file) => unwanted.test(file) || !places.some((place) => place.test(file))).map((file) => `${file} should not be shipped`),
  ...targets(packed).filter((file) => !packed.files.includes(file)).map((file) => `package.json names ${file}, which is missing`),
])

/** No secret and no trace of the machine that packed. */
export const leaks = eachPackage('secrets', (packed) => packed.files.flatMap((file) => {
  const text = readFileSync(join(packed.unpacked, file), 'utf8')
  return Object.entries(secrets).filter(([, pattern]) => pattern.test(text)).map(([what]) => `${file} holds ${what}`)
}))

/** What only the repository understands does not stand in the published manifest. */
export const manifest = eachPackage('manifest', ({ unpacked }) => {
  const text = readFileSync(join(unpacked, 'package.json'), 'utf8')
  const { dependencies = {} } = JSON.parse(text) as Manifest
  return [
    ...['@sdk/source', 'workspace:', 'catalog:', '"devDependencies"'].filter((trace) => text.includes(trace)).map((trace) => `package.json holds ${trace}`),
    ...Object.entries(dependencies).filter(([, range]) => !/^\^\d+\.\d+\.\d+/.test(range)).map(([name, range]) => `depends on ${name} ${range}, not on a range with ^`),
  ]
})

/** Every map belongs to a file, and the sources that it names are shipped. */
export const maps = eachPackage('source maps', ({ unpacked, files: all }) => [
  ...all.filter((file) => /^dist\/.+\.(?:js|d\.ts)$/.test(file) && !all.includes(`${file}.map`)).filter((file) => holdsCode(file, readFileSync(join(unpacked, file), 'utf8'))).map((file) => `${file} has no map`),
  ...all.filter((file) => file.endsWith('.map')).flatMap((file) => {
    const { sources, sourceRoot = '' } = JSON.parse(readFileSync(join(unpacked, file), 'utf8')) as { sources: string[]; sourceRoot?: string }
    return sources.map((source) => posix.join(posix.dirname(file), sourceRoot, source)).filter((source) => !existsSync(join(unpacked, source))).map((source) => `${file} names ${source}, which is missing`)
  }),
])

/** Bundlers write no map for files that only hand on what others export, and for their own helper. */
function holdsCode(file: string, text: string): boolean {
  return !file.endsWith('/rolldown-runtime.js') && text.replaceAll(/^(?:import|export)\b[^;]*;$|^\/\/.*$/gm, '').trim() !== ''
}

/** Every file that the published manifest names. */
function targets({ unpacked }: Packed): string[] {
  const { exports = {}, imports = {}, bin = {} } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Manifest & { imports?: Record<string, Target>; bin?: Record<string, string> }
  const list = (target: Target): string[] => {
    if (typeof target === 'string') return [posix.normalize(target)]
    return target === null ? [] : Object.values(target).flatMap(list)
  }
  return [...Object.values(exports), ...Object.values(imports), ...Object.values(bin)].flatMap(list)
}
