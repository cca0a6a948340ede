import type { EmailPiece } from '../../onboarding/types.ts'

const MARK = /\{([^{}]*)\}/g
const VARIABLES = new Set(['NOME', 'ETAPA', 'LINK_ETAPA', 'PROGRESSO'])

/** What stands in the way of approving a text. */
export function problemsOf({ block, body, subject }: Pick<EmailPiece, 'block' | 'body' | 'subject'>, blocks: readonly string[]): string[] {
  return [...`${subject}\n${body}`.matchAll(MARK)].flatMap(([whole, mark = '']): string[] => {
    if (VARIABLES.has(mark) || /^DADO:./.test(mark)) return []
    const name = /^BLOCO:(.*)$/.exec(mark)?.[1]
    if (name === undefined) return [`Variável desconhecida: ${whole}.`]
    return block === 'corpo' && blocks.includes(name) ? [] : [`Bloco desconhecido: ${whole}.`]
  })
}

/** What a text's variables stand for. */
export interface Values {
  readonly name: string
  readonly step: string
  readonly link: string
  readonly percentage: number
  readonly metadata: Readonly<Record<string, unknown>>
  /** The text that fills a block. */
  readonly block: (name: string) => string
}

/** A text with its variables filled in. */
export function fillIn(text: string, values: Values): string {
  return text.replaceAll(MARK, (whole: string, mark: string) => {
    const [kind = '', key = ''] = mark.split(':')
    switch (kind) {
      case 'NOME': return values.name
      case 'ETAPA': return values.step
      case 'LINK_ETAPA': return values.link
      case 'PROGRESSO': return `${values.percentage}%`
      case 'DADO': return plain(values.metadata[key])
      case 'BLOCO': return values.block(key)
      default: return whole
    }
  })
}

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '')

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as HTML, one paragraph for each that is set apart by an empty line. */
export const asHtml = (text: string): string =>
  text.split(/\n{2,}/).map((paragraph) => `<p>${paragraph.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)}</p>`).join('')
