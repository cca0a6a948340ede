import type { FakeHandler, FakeRequest, FakeResponse } from './types.ts'

/** The names between braces in a path template: `'/users/{id}'` gives `'id'`. */
export type PathNames<P extends string> = string extends P ? string : P extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never

/** Answers a request whose path matched, with the decoded values of the template's names. */
export type RouteHandler<P extends string = string> = (request: FakeRequest, params: Readonly<Record<PathNames<P>, string>>) => FakeResponse | Promise<FakeResponse>

/** One row of a routing table; made by `route()`. */
export interface Route {
  readonly method: string
  readonly path: string
  readonly handle: RouteHandler
}

/** What a vendor answers where its table has no row. */
export interface RouteFallbacks {
  readonly notFound: FakeHandler
  /** The path exists for other methods, which are given. */
  readonly methodNotAllowed: (request: FakeRequest, allowed: readonly string[]) => FakeResponse | Promise<FakeResponse>
}

/** A row of a routing table. `{name}` in the path stands for one segment, or the part of one: `/users/{id}`, `/files/{name}.csv`. */
export function route<const P extends string>(method: string, path: P, handle: RouteHandler<P>): Route {
  return { method, path, handle }
}

/** A handler that looks requests up in a table. Literal segments win over names, whatever the order of the rows. */
export function router(routes: readonly Route[], fallbacks: RouteFallbacks): FakeHandler {
  const compiled = routes.map((row) => ({ row, pattern: row.path.split('/').map(segmentPattern) })).toSorted((a, b) => compare(a.pattern, b.pattern))
  return (request) => {
    const segments = decodeSegments(request.path)
    const matches = segments === undefined ? [] : compiled.flatMap(({ row, pattern }) => {
      const params = match(pattern, segments)
      return params === undefined ? [] : [{ row, params }]
    })
    const found = matches.find(({ row }) => row.method === request.method)
    if (found !== undefined) return found.row.handle(request, found.params)
    return matches.length === 0 ? fallbacks.notFound(request) : fallbacks.methodNotAllowed(request, [...new Set(matches.map(({ row }) => row.method))])
  }
}

/** A literal segment, or what surrounds a name in one. */
type SegmentPattern = { readonly literal: string } | { readonly name: string; readonly before: string; readonly after: string }

function segmentPattern(segment: string): SegmentPattern {
  const open = segment.indexOf('{')
  const close = segment.indexOf('}', open)
  if (open === -1 || close === -1) return { literal: segment }
  const after = segment.slice(close + 1)
  if (after.includes('{')) throw new TypeError(`More than one name in a path segment: ${segment}`)
  return { before: segment.slice(0, open), name: segment.slice(open + 1, close), after }
}

/** Sorts more exact segments before less exact ones, the leftmost first. */
function compare(a: readonly SegmentPattern[], b: readonly SegmentPattern[]): number {
  for (const [index, segment] of a.entries()) {
    const other = b[index]
    const difference = other === undefined ? 0 : exactness(other) - exactness(segment)
    if (difference !== 0) return difference
  }
  return 0
}

const exactness = (segment: SegmentPattern): number => ('literal' in segment ? Number.MAX_SAFE_INTEGER : segment.before.length + segment.after.length)

/** The decoded segments; `undefined` when one is not valid percent-encoding. */
function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split('/').map((segment) => decodeURIComponent(segment))
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function match(pattern: readonly SegmentPattern[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if ('literal' in expected) {
      if (segment !== expected.literal) return undefined
      continue
    }
    const { before, after, name } = expected
    if (segment.length <= before.length + after.length || !segment.startsWith(before) || !segment.endsWith(after)) return undefined
    params[name] = segment.slice(before.length, segment.length - after.length)
  }
  return params
}
