/** The XML declaration, as the server writes it. */
export const declaration = '<?xml version="1.0" encoding="utf-8"?>'

/** An attribute to write; without a value it is left out. */
export type Attribute = readonly [name: string, value: string | null | undefined]

/** Attributes as the server writes them: line ends and tabs raw, apostrophes too. */
export function attributes(list: readonly Attribute[]): string {
  return list.flatMap(([name, value]) => (value === null || value === undefined ? [] : [` ${name}="${escape(value)}"`])).join('')
}

/** An element without content. */
export const emptyElement = (name: string, list: readonly Attribute[]): string => `<${name}${attributes(list)}/>`

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character)
