const OVERLOADED = 'QueuePool limit'

/** Whether a 401 means that the server has no database connection left. */
export const isOverload = (status: number, message: string): boolean => status === 401 && message.includes(OVERLOADED)
