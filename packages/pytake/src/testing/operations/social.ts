import type { SocialIdentity } from '../../social/types.ts'
import type { Call } from '../http/call.ts'
import { optional, shape, text } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { issueTokens } from '../http/tokens.ts'
import { badRequest, notFound } from '../world/refusal.ts'

/** Where each provider asks its users. */
const PROVIDERS: Readonly<Record<string, string>> = {
  google: 'https://accounts.google.com/o/oauth2/v2/auth', github: 'https://github.com/login/oauth/authorize',
  microsoft: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
}
const NO_AWAIT = fails("object dict can't be used in 'await' expression")
const NO_CLAUSE = fails('Column expression, FROM clause, or other columns clause element expected, got <sqlalchemy.ext.asyncio.session.AsyncSession object at 0x7f0000000000>.')
const startBody = shape({ redirect_uri: optional(text()) })

const starts = ['google', 'github', 'microsoft'].map((provider) =>
  route(`social.${provider}Start`, 'POST', `/social/${provider}/start`, {
    body: startBody, broken: NO_AWAIT,
    run({ world, body, organizationId }) {
      const state = world.generator.hex(32)
      world.socialStates.add({ id: state, organization_id: organizationId, provider })
      const query = new URLSearchParams({ client_id: 'fake', response_type: 'code', state, ...(body.redirect_uri && { redirect_uri: body.redirect_uri }) })
      return { authorization_url: `${PROVIDERS[provider]}?${query.toString()}`, state, challenge: null }
    },
  }))

/** Logins at other providers. Every code is good once its login was begun; the identity is made of the user. */
export const socialRoutes: readonly FakeRoute[] = [
  ...starts,
  route('social.callback', 'POST', '/social/{provider}/callback', {
    texts: { provider: text() }, body: shape({ code: text(), state: text(), error: optional(text()), error_description: optional(text()) }),
    run(call) {
      const { world, path: { provider }, body, user } = call
      if (PROVIDERS[provider] === undefined) throw badRequest(`Unknown provider: ${provider}`)
      if (body.error) throw badRequest(`OAuth error: ${body.error_description ?? body.error}`)
      if (world.isObserved || world.socialStates.get(body.state)?.provider !== provider) throw badRequest('Failed to exchange authorization code')
      world.socialStates.remove(body.state)
      const stamp = world.generator.stamp()
      const known = world.identities.find((row) => row.user_id === user.id && row.provider === provider)
      if (known === undefined) {
        world.identities.add({
          id: world.generator.id(), organization_id: user.organization_id, user_id: user.id, provider, email: user.email, name: user.full_name, avatar_url: user.avatar_url,
          linked_at: stamp, last_login_at: stamp,
        })
      } else known.last_login_at = stamp
      return { user_id: user.id, ...issueTokens(world, user), linked_account: known === undefined, message: 'OAuth authentication successful' }
    },
  }),
  route('social.identities', 'GET', '/social/identities', {
    broken: NO_CLAUSE,
    run({ world, user }) {
      const identities = world.identities.where(({ user_id: owner }) => owner === user.id).map(({ organization_id: _org, user_id: _user, ...identity }): SocialIdentity => identity)
      return { identities, total: identities.length }
    },
  }),
  route('social.unlink', 'DELETE', '/social/{provider}/unlink', { texts: { provider: text() }, body: shape({ password: optional(text()) }), broken: NO_CLAUSE, run: unlink }),
  route('social.health', 'GET', '/social/health', {
    access: 'public', run: () => ({ status: 'healthy', providers: Object.keys(PROVIDERS), message: 'Social login service is operational' }),
  }),
]

function unlink({ world, user, path: { provider }, body }: Call<'provider', unknown, { readonly password: string | null | undefined }>): object {
  if (body.password && body.password !== user.password) throw badRequest('Invalid password')
  const found = world.identities.find((row) => row.user_id === user.id && row.provider === provider)
  if (found === undefined) throw notFound('Social identity')
  world.identities.remove(found.id)
  return { provider, message: 'Social account unlinked successfully' }
}
