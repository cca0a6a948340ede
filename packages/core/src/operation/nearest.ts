/** Edit distance of two short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Whether a name is another one with letters left out: `pwd` of `password`. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

const plain = (name: string): string => name.replaceAll(/[_-]/g, '').toLowerCase()

/** The known name that an unknown one most likely means, as the end of a message. */
export function suggestion(unknown: string, known: readonly string[]): string {
  if (unknown.length > 64) return ''
  let best = ''
  let least = Infinity
  for (const name of known) {
    const steps = distance(plain(unknown), plain(name))
    if (steps < least) {
      least = steps
      best = name
    }
  }
  if (least > Math.max(2, best.length / 3)) best = known.find((name) => abbreviates(plain(unknown), plain(name))) ?? ''
  return best === '' ? '' : `; did you mean '${best}'?`
}
