/** Items of a page of the long list. */
export const PAGE_SIZE = 1_000

/** How long the server takes for a page. */
export const LATENCY_MS = 20
