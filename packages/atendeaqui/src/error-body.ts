/** What an error answer says, whatever form it has. */
export interface ErrorBody {
  /** Empty when the body says nothing. */
  readonly message: string
  readonly code: string | undefined
  /** Messages by field, nested fields joined by dots. */
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>
  /** What stands in the way of approving an e-mail piece. */
  readonly problems: readonly string[]
  /** The parsed body; the text when it is no JSON. */
  readonly body: unknown
}

const MAX_DEPTH = 10

/** Every text in a value; numbers and booleans as text. */
function texts(value: unknown, depth = 0): string[] {
  if (value === null || value === undefined || value === '' || depth > MAX_DEPTH) return []
  if (typeof value !== 'object') return [typeof value === 'string' ? value : JSON.stringify(value)]
  return Object.values(value).flatMap((item) => texts(item, depth + 1))
}

/** Messages by field; a nested object's fields are joined to its name. */
function fields(map: object, prefix: string, out: Record<string, readonly string[]>): void {
  for (const [name, value] of Object.entries(map) as [string, unknown][]) {
    const path = prefix === '' ? name : `${prefix}.${name}`
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && path.split('.').length <= MAX_DEPTH) fields(value, path, out)
    else {
      const found = texts(value)
      if (found.length > 0) out[path] = found
    }
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch {
    return text
  }
}

/** Reads an error body: the standard form, `detail`, a map of fields, a list, or anything else. */
export function readErrorBody(text: string): ErrorBody {
  const body = parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  const found = { code: undefined, fieldErrors: {}, problems: [], body }
  if (typeof body !== 'object' || body === null) return { ...found, message: typeof body === 'string' ? body : texts(body).join('; ') }
  if (Array.isArray(body)) return { ...found, message: texts(body).join('; ') }
  const { error, detail, ...map } = body as { readonly error?: unknown; readonly detail?: unknown }
  const { code, message } = (typeof error === 'object' && error !== null && !Array.isArray(error) ? error : { message: error }) as { readonly code?: unknown; readonly message?: unknown }
  const given = typeof code === 'string' && code !== '' ? code : undefined
  const { problems, ...rest } = map as { readonly problems?: unknown }
  const said = [texts(message), texts(detail), given === undefined ? [] : [given]].find((some) => some.length > 0)
  const fieldErrors = Object.create(null) as Record<string, readonly string[]>
  if (said === undefined) fields(rest, '', fieldErrors)
  return { message: (said ?? texts(map)).join('; ') || text, code: given, fieldErrors, problems: texts(problems), body }
}
