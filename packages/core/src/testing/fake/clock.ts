/** A clock that tests can move. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Moves the clock forward; back when negative. */
  advance(ms: number): void
}

/** A clock that stands still until it is advanced. Starts at 2026-01-01T00:00:00Z unless told otherwise. */
export function manualClock(start: number = Date.UTC(2026, 0, 1)): FakeClock {
  let time = start
  return {
    now: () => time,
    advance(ms) {
      time += ms
    },
  }
}

/** The real time, plus what it was advanced by. */
export function systemClock(): FakeClock {
  let offset = 0
  return {
    now: () => Date.now() + offset,
    advance(ms) {
      offset += ms
    },
  }
}
