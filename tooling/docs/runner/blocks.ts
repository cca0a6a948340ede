/** A fenced block of a Markdown file. */
export interface Block {
  /** The word after the fence, in lower case; empty when there is none. */
  readonly language: string
  /** Line of the file, from 1, on which the code begins. */
  readonly line: number
  readonly code: string
}

const OPENING = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\s`]*)[^`]*$/

/** The fenced blocks of a Markdown text, in order. Throws when one does not end. */
export function blocksOf(markdown: string): Block[] {
  const lines = markdown.split(/\r?\n/)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const [, indent, fence, language = ''] = OPENING.exec(lines[at] ?? '') ?? []
    if (indent === undefined || fence === undefined) continue
    const end = lines.findIndex((line, index) => index > at && closes(line, fence))
    if (end < 0) throw new Error(`The block that begins on line ${at + 1} does not end`)
    const code = lines.slice(at + 1, end).map((line) => withoutIndent(line, indent.length))
    blocks.push({ language: language.toLowerCase(), line: at + 2, code: `${code.join('\n')}\n` })
    at = end
  }
  return blocks
}

/** Whether a line ends a block: the same sign, at least as often, and nothing else. */
function closes(line: string, fence: string): boolean {
  const text = line.trim()
  return text.length >= fence.length && text === fence.charAt(0).repeat(text.length)
}

/** A line of a block that stands inside a list. */
function withoutIndent(line: string, width: number): string {
  return line.slice(Math.min(width, line.length - line.trimStart().length))
}
