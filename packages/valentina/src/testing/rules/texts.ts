const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'but', 'by', 'en', 'for', 'if', 'in', 'of', 'on', 'or', 'the', 'to', 'v', 'via', 'vs'])

/** A text with capitals as in titles: small words stay small, except at the ends and after a colon. */
export function titleCase(text: string): string {
  const words = text.trim().split(/\s+/)
  return words
    .map((word, index) => {
      const isEdge = index === 0 || index === words.length - 1 || words[index - 1]?.endsWith(':') === true
      if (!isEdge && SMALL.has(word.toLowerCase())) return word.toLowerCase()
      return /\p{Lu}/u.test(word.slice(1)) ? word : capitalized(word)
    })
    .join(' ')
}

/** The first letter as a capital, the rest as it is. */
const capitalized = (word: string): string => word.replace(/\p{L}/u, (letter) => letter.toUpperCase())

/** Letters and digits of ASCII, joined by hyphens. Accents are taken off, other letters left out. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\0-\u007F]/g, '')
    .toLowerCase()
    .replaceAll(/[^\da-z]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

/** A file name as the server keeps it: an ASCII slug with the extension in lower case. */
export function fileSlug(name: string): string {
  const dot = name.lastIndexOf('.')
  const stem = slug(dot > 0 ? name.slice(0, dot) : name)
  const extension = dot > 0 ? slug(name.slice(dot + 1)) : ''
  return `${stem === '' ? 'upload' : stem}${extension === '' ? '' : `.${extension}`}`
}

/** A list of texts in Python's notation, as audit entries have it. */
export const pythonList = (items: readonly unknown[]): string => `[${items.map((item) => (typeof item === 'string' ? `'${item}'` : String(item))).join(', ')}]`
