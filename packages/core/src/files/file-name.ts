/** The file name of a `Content-Disposition` header: its last part, whatever folders it names, without control characters. */
export function fileNameOf(header: string | undefined): string | undefined {
  if (header === undefined || header.length > 4096) return undefined
  const parameters = parametersOf(header)
  const name = decodeExtended(parameters.get('filename*')) ?? decodePlain(parameters.get('filename'))
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken away
  const last = name?.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '').split(/[/\\]/).pop()?.trim()
  return last === undefined || last === '' || last === '.' || last === '..' ? undefined : last
}

/** `UTF-8'en'na%C3%AFve.txt` as text; `undefined` when it is not of this form. */
function decodeExtended(value: string | undefined): string | undefined {
  const [charset, , text] = value?.split("'", 3) ?? []
  if (text === undefined || charset?.toLowerCase() !== 'utf-8') return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Headers are read as Latin-1; servers that write names as UTF-8 mean UTF-8. */
function decodePlain(value: string | undefined): string | undefined {
  if (value === undefined || !/[\u0080-\u00ff]/.test(value) || /[\u0100-\uffff]/.test(value)) return value
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(value, (character) => character.charCodeAt(0)))
  } catch {
    return value
  }
}

/** The parameters after the first semicolon, by lower-case name; of a repeated name the first. */
function parametersOf(header: string): Map<string, string> {
  const out = new Map<string, string>()
  let at = header.indexOf(';')
  while (at >= 0 && at < header.length) {
    const equals = header.indexOf('=', at)
    if (equals < 0) break
    const name = header.slice(header.lastIndexOf(';', equals) + 1, equals).trim().toLowerCase()
    let value = ''
    let end = equals + 1
    while (header[end] === ' ') end++
    if (header[end] === '"') {
      // A backslash quotes the next quote or backslash; elsewhere it is a separator of folders.
      for (end++; end < header.length && header[end] !== '"'; end++) {
        if (header[end] === '\\' && (header[end + 1] === '"' || header[end + 1] === '\\')) end++
        value += header[end] ?? ''
      }
      at = header.indexOf(';', end)
    } else {
      at = header.indexOf(';', end)
      value = header.slice(end, at < 0 ? header.length : at).trim()
    }
    if (!out.has(name)) out.set(name, value)
  }
  return out
}
