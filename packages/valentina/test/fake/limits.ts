/** The limits of the server that most requests were sent to. */
export const raisedLimits = { hourly: { quota: 100_000, windowSeconds: 1000 }, burst: { quota: 5000, windowSeconds: 50 } }
