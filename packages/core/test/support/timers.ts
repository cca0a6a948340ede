/** Timers that are pending in this process. */
export const pendingTimers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
