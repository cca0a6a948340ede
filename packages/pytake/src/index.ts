/** The name this package's errors and events carry. */
export const vendor = 'pytake'
