/** A way to break an answer. */
export type Kind =
  | 'nothing' | 'json' | 'html' | 'half' | 'unfinished' | 'twice' | 'text-before' | 'text-after' | 'text-inside'
  | 'element-renamed' | 'element-unclosed' | 'attribute-removed' | 'attribute-unquoted' | 'attribute-repeated' | 'attribute-without-value'

/** A broken answer. */
export interface Mutant {
  readonly kind: Kind
  /** The element that was broken; empty for the answer as a whole. */
  readonly element: string
  /** The attribute that was broken. */
  readonly attribute: string
  readonly body: string
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>'
const html = '<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>'

/** An answer of text, broken in all ways. */
export function textMutants(body: string): Mutant[] {
  return [whole('nothing', ''), whole('json', '{"ok":true}'), whole('html', html)].filter((mutant) => mutant.body !== body)
}

/** An XML answer, broken in all ways: each element and each attribute in turn. */
export function xmlMutants(body: string): Mutant[] {
  const start = body.startsWith(declaration) ? declaration.length : 0
  const xml = body.slice(start)
  if (xml === '') return textMutants(body)
  const put = (at: number, end: number, text: string): string => `${body.slice(0, start)}${xml.slice(0, at)}${text}${xml.slice(end)}`
  return [
    ...textMutants(body),
    whole('half', body.slice(0, start + Math.floor(xml.length / 2))), whole('unfinished', body.trimEnd().slice(0, -1)), whole('twice', body + body),
    whole('text-before', put(0, 0, 'x')), whole('text-after', `${body}x`),
    ...[...xml.matchAll(/<([\w:]+)([^<>]*?)(\/?)>/g)].flatMap((tag) => tagMutants(tag, put)),
  ]
}

type Put = (at: number, end: number, text: string) => string

function tagMutants(tag: RegExpExecArray, put: Put): Mutant[] {
  const [text, name = '', attributes = '', slash = ''] = tag
  const end = tag.index + text.length
  const element = name.slice(name.indexOf(':') + 1)
  const replaced = (kind: Kind, by: string, attribute = ''): Mutant => ({ kind, element, attribute, body: put(tag.index, end, by) })
  return [
    ...(slash === '' ? [replaced('text-inside', `${text}x`)] : [replaced('element-renamed', `<${other(name)}${attributes}/>`), replaced('element-unclosed', `<${name}${attributes}>`)]),
    ...[...attributes.matchAll(/ ([^\s=]+)="([^"]*)"/g)].flatMap(([pair, attribute = '', value = '']) => {
      const by = (kind: Kind, written: string): Mutant => replaced(kind, text.replace(pair, () => written), attribute)
      return [by('attribute-removed', ''), by('attribute-unquoted', ` ${attribute}=${value === '' ? '1' : value}`), by('attribute-repeated', pair + pair), by('attribute-without-value', ` ${attribute}`)]
    }),
    ...renamedPair(tag, put, replaced),
  ]
}

/** An element with content under another name. */
function renamedPair(tag: RegExpExecArray, put: Put, replaced: (kind: Kind, by: string) => Mutant): Mutant[] {
  const [text, name = '', attributes = '', slash = ''] = tag
  const source = tag.input
  const close = source.indexOf(`</${name}>`, tag.index)
  if (slash !== '' || close === -1) return []
  const content = source.slice(tag.index + text.length, close)
  const renamed = put(tag.index, close + name.length + 3, `<${other(name)}${attributes}>${content}</${other(name)}>`)
  return [{ ...replaced('element-renamed', ''), body: renamed }]
}

/** Another name with the same prefix. */
const other = (name: string): string => name.replace(/\w+$/, 'x$&')

const whole = (kind: Kind, body: string): Mutant => ({ kind, element: '', attribute: '', body })
