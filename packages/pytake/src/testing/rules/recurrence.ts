import { badRequest } from '../world/refusal.ts'
import type { ExceptionRow, ScheduleRow } from '../world/rows/work.ts'
import { millisOf } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { cronMoments } from './cron.ts'

const DAY = 86_400_000
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

type Config = Readonly<Record<string, unknown>>

const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [])
const interval = ({ interval: value }: Config): number => (typeof value === 'number' && value >= 1 ? Math.floor(value) : 1)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
const startOfDay = (text: string): number => Math.floor(millisOf(text) / DAY) * DAY

/** Refuses a recurrence that cannot be followed, in the words of the server. */
export function checkRecurrence(type: string, config: Config): void {
  if (type === 'daily' && config['interval'] !== undefined && !(typeof config['interval'] === 'number' && config['interval'] >= 1)) throw badRequest("Daily recurrence requires positive 'interval'")
  if (type === 'weekly') {
    const days = list(config['days'])
    if (days.length === 0) throw badRequest("Weekly recurrence requires 'days'")
    if (days.some((day) => !DAYS.includes(day.toUpperCase()))) throw badRequest('Invalid days in weekly recurrence')
  }
  if (type === 'monthly' && !(typeof config['day'] === 'number' && config['day'] >= 1 && config['day'] <= 31)) throw badRequest("Monthly recurrence requires 'day' between 1 and 31")
  if (type === 'cron' && cronMoments(config['expression'], 0) === undefined) throw badRequest("Cron recurrence requires a valid 'expression'")
  if (type === 'custom' && (list(config['dates']).length === 0 || list(config['dates']).some((date) => Number.isNaN(millisOf(date))))) throw badRequest("Custom recurrence requires 'dates'")
}

/** The next times of a schedule: date-times without zone, in its own time zone. */
export function nextExecutions(world: World, schedule: ScheduleRow, { count, days }: { readonly count: number; readonly days: number }): string[] {
  const now = world.clock.now()
  const moments = candidates(world, schedule, now + days * DAY)
  const end = schedule.end_date === null ? Infinity : millisOf(schedule.end_date)
  const exceptions = world.scheduleExceptions.where(({ schedule_id: id }) => id === schedule.id)
  const found = moments.flatMap((time) => (time > now && time <= end && works(schedule, time) ? (excepted(exceptions, time) ?? []) : []))
  return found.toSorted((left, right) => left - right).slice(0, count).map((time) => new Date(time).toISOString().slice(0, 19))
}

/** Whether a schedule works on the day of a time. */
function works({ blackout_dates: blackout, skip_weekends: skips }: ScheduleRow, time: number): boolean {
  const weekday = new Date(time).getUTCDay()
  return !blackout.includes(dayOf(time)) && !(skips && (weekday === 0 || weekday === 6))
}

/** What exceptions make of a time: nothing, another one, or the time itself. */
function excepted(exceptions: readonly ExceptionRow[], time: number): number | undefined {
  const found = exceptions.find(({ start_date: start, end_date: end }) => time >= startOfDay(start) && time < startOfDay(end ?? start) + DAY)
  if (found?.exception_type === 'skip') return undefined
  return found?.exception_type === 'reschedule' && found.rescheduled_to !== null ? millisOf(found.rescheduled_to) : time
}

/** All times of a recurrence until an end. */
function candidates(world: World, { recurrence_type: type, recurrence_config: config, start_date, start_time }: ScheduleRow, until: number): number[] {
  const first = startOfDay(start_date)
  const [hours = 0, minutes = 0, seconds = 0] = start_time.split(':').map(Number)
  const timeOfDay = ((hours * 60 + minutes) * 60 + seconds) * 1000
  if (type === 'once') return [first + timeOfDay]
  if (type === 'custom') return list(config['dates']).map(millisOf)
  const everyDay = Array.from({ length: Math.max(Math.ceil((until - first) / DAY), 0) }, (_, index) => first + index * DAY)
  if (type === 'cron') return everyDay.flatMap((day) => cronMoments(config['expression'], day) ?? [])
  const dates = everyDay.filter((day, index) => {
    // The develop build steps by weeks from the start, whatever the days are, and leaves the start out.
    if (type === 'weekly' && world.isObserved) return index > 0 && index % (7 * interval(config)) === 0
    if (type === 'weekly') return isInWeek(first, day, config)
    if (type === 'monthly') return new Date(day).getUTCDate() === config['day'] && monthsBetween(first, day) % interval(config) === 0
    return index % interval(config) === 0
  })
  return dates.map((day) => day + timeOfDay)
}

/** The number of a week that begins on Monday. */
const weekOf = (time: number): number => Math.floor((time / DAY + 3) / 7)

/** Whether a day is one of the wanted ones, in a week that counts. */
function isInWeek(first: number, day: number, config: Config): boolean {
  const wanted = list(config['days']).map((name) => name.toUpperCase())
  return wanted.includes(DAYS[new Date(day).getUTCDay()] ?? '') && (weekOf(day) - weekOf(first)) % interval(config) === 0
}

function monthsBetween(first: number, day: number): number {
  const [from, to] = [new Date(first), new Date(day)]
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
}
