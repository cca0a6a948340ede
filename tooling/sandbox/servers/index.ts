import { atendeaqui } from './atendeaqui.ts'
import { botcity } from './botcity.ts'
import { mellophone } from './mellophone.ts'
import { pytake } from './pytake.ts'
import type { SandboxServer } from './server.ts'
import { valentina } from './valentina.ts'

/** The embedded servers, in the order of their ports. */
export const servers: readonly SandboxServer[] = [mellophone, atendeaqui, botcity, valentina, pytake]
