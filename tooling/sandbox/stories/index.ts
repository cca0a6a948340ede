import type { Story } from '../teller.ts'
import { atendeaqui } from './atendeaqui.ts'
import { botcity } from './botcity.ts'
import { mellophone } from './mellophone.ts'
import { pytake } from './pytake.ts'
import { valentina } from './valentina.ts'

/** Every vendor's story, in the order in which they are told. */
export const stories: readonly Story[] = [mellophone, atendeaqui, botcity, valentina, pytake]
