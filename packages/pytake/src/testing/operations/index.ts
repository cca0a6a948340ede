import type { FakeRoute } from '../http/route.ts'
import { authRoutes } from './auth.ts'
import { contactTagRoutes } from './contact-tags.ts'
import { contactRoutes } from './contacts.ts'
import { conversationWindowRoutes } from './conversation-windows.ts'
import { conversationRoutes } from './conversations.ts'
import { systemRoutes } from './system.ts'

/**
 * Every operation of the REST interface, area by area. To add an area: write `operations/<area>.ts` with one `route()` per
 * operation, under the operation's id; keep its objects in a table of the world (`world/world.ts`, row types in
 * `world/rows/`), tell of what happens through `world.events`, and add the rows here.
 */
export const routes: readonly FakeRoute[] = [
  authRoutes, contactRoutes, contactTagRoutes, conversationRoutes, conversationWindowRoutes, systemRoutes,
].flat()
