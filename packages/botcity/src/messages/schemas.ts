import { openEnum } from '@sdk/core'

/** How the body of a message is written. */
export const MessageTypeSchema = openEnum(['TEXT', 'HTML'])
