import { route, type FakeRoute } from '../http/route.ts'

const VERSION = '1.0.0'
const ENVIRONMENT = 'development'

/** Signs of life. */
export const systemRoutes: readonly FakeRoute[] = [
  route('system.root', 'GET', '/', {
    access: 'public', atOrigin: true, run: () => ({ app: 'PyTake', version: VERSION, environment: ENVIRONMENT, status: 'healthy', docs: '/api/v1/docs' }),
  }),
  route('system.fullHealth', 'GET', '/health', {
    access: 'public', atOrigin: true,
    run: () => ({ status: 'healthy', version: VERSION, environment: ENVIRONMENT, services: { postgresql: 'healthy', redis: 'healthy', mongodb: 'healthy' } }),
  }),
  route('system.ping', 'GET', '/ping', { access: 'public', run: () => ({ message: 'pong' }) }),
  route('system.health', 'GET', '/health', { access: 'public', run: () => ({ status: 'ok' }) }),
]
