type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * An object of an answer with its missing fields filled in; `null` becomes the default where that is a list or an
 * object, and stays elsewhere. Anything but an object is left for the check of the result.
 */
export function withDefaults(data: unknown, defaults: Readonly<Json>): unknown {
  if (!isObject(data)) return data
  const out: Json = { ...defaults, ...data }
  for (const name of Object.keys(defaults)) {
    if (out[name] === null && typeof defaults[name] === 'object') out[name] = defaults[name]
  }
  return out
}

/** A field of an object with `change` applied to it. */
export function mapField(data: unknown, name: string, change: (value: unknown) => unknown): void {
  if (isObject(data)) data[name] = change(data[name])
}

/** A list with `change` applied to its items. Anything but a list is left for the check of the result. */
export const mapList = (list: unknown, change: (item: unknown) => unknown): unknown => (Array.isArray(list) ? list.map(change) : list)
