import type { Published } from '../published.ts'

/** A package that is released, as its users get it. */
export interface Packed extends Published {
  readonly tarball: string
  /** Where the tarball is unpacked: the folder that holds its `package.json`. */
  readonly unpacked: string
  /** Every file of the tarball, with `/`. */
  readonly files: readonly string[]
}

export interface Check {
  readonly name: string
  /** What is wrong, one line for each. */
  readonly problems: (packed: readonly Packed[]) => Promise<string[]>
}

/** Looks at each package by itself and puts its name before what is found. */
export function eachPackage(name: string, problems: (packed: Packed) => Promise<string[]> | string[]): Check {
  return {
    name,
    problems: async (packed) => (await Promise.all(packed.map(async (one) => (await problems(one)).map((problem) => `${one.name}: ${problem}`)))).flat(),
  }
}
