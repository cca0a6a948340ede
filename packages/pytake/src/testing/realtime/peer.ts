type SocketIo = typeof import('socket.io')

/** What is said where Socket.IO is asked for and its server is not installed. */
export const MISSING = "Live events of the fake need the package socket.io, which could not be loaded: install it with 'npm install --save-dev socket.io@^4.8'"

/** Loads socket.io, which only those install who test live events; `undefined` where it is missing. */
export async function loadSocketIo(): Promise<SocketIo | undefined> {
  try {
    return await import('socket.io')
  } catch {
    return undefined
  }
}
