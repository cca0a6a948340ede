// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/
const PLAIN = /^[\w-]+$/

/** What is wrong with a path value, or `undefined`. `refused` lists further characters that the server would decode before it routes. */
export function pathProblem(value: unknown, refused: string): string | undefined {
  if (typeof value === 'bigint') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'must be a finite number'
  if (typeof value !== 'string') return 'must be a string or a number'
  if (PLAIN.test(value)) return undefined
  if (value === '') return 'must not be empty'
  if (value === '.' || value === '..') return "must not be '.' or '..'"
  if (CONTROL.test(value)) return 'must not hold control characters'
  if (!value.isWellFormed()) return 'must not hold lone surrogates'
  for (const character of refused) {
    if (value.includes(character)) return `must not hold ${JSON.stringify(character)}`
  }
  return undefined
}

/** The names of a template's `{name}` parameters. */
export function templateNames(template: string): string[] {
  const names: string[] = []
  for (let at = template.indexOf('{'); at >= 0; at = template.indexOf('{', at)) {
    const end = template.indexOf('}', at)
    if (end < 0) throw new TypeError(`The path '${template}' has a parameter without end`)
    names.push(template.slice(at + 1, end))
    at = end
  }
  return names
}

/** One encoded path segment of a value that `pathProblem` accepts. */
export function encodeSegment(value: unknown): string {
  const text = String(value)
  return PLAIN.test(text) ? text : encodeURIComponent(text)
}

/** Fills `{name}` parameters of a template. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  let at = template.indexOf('{')
  if (at < 0) return template
  let out = ''
  let from = 0
  while (at >= 0) {
    const end = template.indexOf('}', at)
    out += template.slice(from, at) + encodeSegment(values[template.slice(at + 1, end)])
    from = end + 1
    at = template.indexOf('{', from)
  }
  return out + template.slice(from)
}
