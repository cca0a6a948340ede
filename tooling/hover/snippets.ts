/** A place in the code of a user, and what hovering over it must say. */
export interface Hover {
  /** What is hovered over, for the name of the test. */
  readonly what: string
  /** A statement; `|` stands before the name that is hovered over. */
  readonly code: string
  /** A part of the documentation. */
  readonly says: string
}

/** Code of a user of one package. */
export interface Snippets {
  /** Folder of the package, from the repository's root. */
  readonly folder: string
  /** Imports and declarations before the statements. */
  readonly head: string
  readonly hovers: readonly Hover[]
}

/** A file of the user, and the position of each hover in it. */
export interface Composed {
  readonly text: string
  readonly positions: readonly number[]
}

/** Puts the statements of all hovers into one file. */
export function compose({ head, hovers }: Snippets): Composed {
  let text = `${head}\n`
  const positions = hovers.map(({ code }) => {
    const mark = code.indexOf('|')
    if (mark < 0) throw new Error(`no place is marked in: ${code}`)
    const position = text.length + '{ '.length + mark
    text += `{ ${code.slice(0, mark)}${code.slice(mark + 1)} }\n`
    return position
  })
  return { text, positions }
}
