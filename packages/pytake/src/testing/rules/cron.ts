const RANGES = [[0, 59], [0, 23], [1, 31], [1, 12], [0, 7]] as const

/** The values that one field of a cron expression stands for; `undefined` when it cannot be read. */
function valuesOf(field: string, [min, max]: readonly [number, number]): Set<number> | undefined {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part)
    if (found === null) return undefined
    const [, from, to, step = '1'] = found
    const first = from === undefined ? min : Number(from)
    const last = from === undefined ? max : Number(to ?? (found[3] === undefined ? from : max))
    if (first < min || last > max || first > last || Number(step) < 1) return undefined
    for (let value = first; value <= last; value += Number(step)) values.add(value)
  }
  return values
}

/** The times of a day, given by its start, at which a cron expression of five fields is due; `undefined` when it is none. */
export function cronMoments(expression: unknown, day: number): number[] | undefined {
  const fields = typeof expression === 'string' ? expression.trim().split(/\s+/) : []
  if (fields.length !== RANGES.length) return undefined
  const sets = fields.map((field, index) => valuesOf(field, RANGES[index] ?? [0, 0]))
  const [minutes, hours, dates, months, weekdays] = sets
  if (minutes === undefined || hours === undefined || dates === undefined || months === undefined || weekdays === undefined) return undefined
  const date = new Date(day)
  const isDue = months.has(date.getUTCMonth() + 1) && isDay(date, { dates, weekdays, isEveryDate: fields[2] === '*', isEveryWeekday: fields[4] === '*' })
  return isDue ? [...hours].flatMap((hour) => [...minutes].map((minute) => day + (hour * 60 + minute) * 60_000)) : []
}

interface Days {
  readonly dates: ReadonlySet<number>
  readonly weekdays: ReadonlySet<number>
  readonly isEveryDate: boolean
  readonly isEveryWeekday: boolean
}

/** With both days given, either is enough. Sunday is 0 or 7. */
function isDay(date: Date, { dates, weekdays, isEveryDate, isEveryWeekday }: Days): boolean {
  const weekday = date.getUTCDay()
  const [isDate, isWeekday] = [dates.has(date.getUTCDate()), weekdays.has(weekday) || (weekday === 0 && weekdays.has(7))]
  return isEveryDate || isEveryWeekday ? isDate && isWeekday : isDate || isWeekday
}
