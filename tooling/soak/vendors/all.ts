import type { Subject } from './subject.ts'

/** Every vendor by name; none is loaded before it is asked for. */
const SUBJECTS: Readonly<Record<string, () => Promise<Subject>>> = {
  atendeaqui: async () => (await import('./atendeaqui.ts')).atendeaqui,
  botcity: async () => (await import('./botcity.ts')).botcity,
  mellophone: async () => (await import('./mellophone.ts')).mellophone,
  pytake: async () => (await import('./pytake.ts')).pytake,
  valentina: async () => (await import('./valentina.ts')).valentina,
}

/** The vendors under soak. */
export const VENDORS: readonly string[] = Object.keys(SUBJECTS)

/** The vendor of this name. */
export async function subjectNamed(name: string): Promise<Subject> {
  const load = SUBJECTS[name]
  if (load === undefined) throw new RangeError(`There is no vendor '${name}'; there are ${VENDORS.join(', ')}`)
  return load()
}
