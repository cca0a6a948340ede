interface MediaRange {
  readonly type: string
  readonly subtype: string
  readonly hasCharset: boolean
  readonly text: string
  readonly quality: number
}

/** The content type of a text: whatever the request accepts, because the server takes every text for everything. */
export function textType(accept: string | undefined): string {
  const [best] = rangesOf(accept)
  if (best === undefined || best.type === '*' || (best.type === 'text' && best.subtype === '*')) return 'text/plain;charset=UTF-8'
  if (best.subtype === '*') return 'application/octet-stream'
  return best.hasCharset || isJson(best) ? best.text : `${best.text};charset=UTF-8`
}

/** How an error page is answered: as JSON, as HTML for browsers, or not at all when neither is accepted. */
export function errorPageType(accept: string | undefined): 'json' | 'html' | undefined {
  const ranges = rangesOf(accept)
  if (ranges.length === 0) return 'json'
  const html = ranges.findIndex(({ type, subtype }) => type === 'text' && subtype === 'html')
  const json = ranges.findIndex((range) => isJson(range) || range.type === '*' || (range.type === 'application' && range.subtype === '*'))
  if (html >= 0 && (json < 0 || html < json)) return 'html'
  return json < 0 ? undefined : 'json'
}

/** The accepted ranges, the preferred one first. */
function rangesOf(accept = ''): MediaRange[] {
  const ranges = accept
    .split(',')
    .filter((text) => text.trim() !== '')
    .map(rangeOf)
  return ranges.toSorted((left, right) => right.quality - left.quality || wildcards(left) - wildcards(right))
}

function rangeOf(range: string): MediaRange {
  const [name = '', ...parameters] = range.split(';').map((part) => part.trim())
  const [type = '*', subtype = '*'] = name.toLowerCase().split('/')
  const kept = parameters.filter((parameter) => !/^q=/i.test(parameter))
  const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
  return {
    type,
    subtype,
    hasCharset: kept.some((parameter) => /^charset=/i.test(parameter)),
    text: [`${type}/${subtype}`, ...kept].join(';'),
    quality: quality === undefined ? 1 : Number(quality) || 0,
  }
}

const isJson = ({ type, subtype }: MediaRange): boolean => type === 'application' && (subtype === 'json' || subtype.endsWith('+json'))

const wildcards = ({ type, subtype }: MediaRange): number => Number(type === '*') + Number(subtype === '*')
