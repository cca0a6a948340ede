import { manualClock } from '@sdk/core/testing'
import { createFakeValentina, type FakeIdentity } from '../../src/testing/index.ts'
import { recordedCatalog } from './catalog.ts'
import { raisedLimits } from './limits.ts'
import { keys, Stage } from './stage.ts'

const github = (id: string, login: string, email: string): FakeIdentity => ({ provider: 'github', id, email, profile: { login } })

const cdn = 'https://cdn.discordapp.com'

/** Whom the tokens of the recordings are for. */
const identities: Readonly<Record<string, FakeIdentity>> = {
  relay: { provider: 'apple', id: 'a-relay', email: 'xyz@privaterelay.appleid.com' },
  'no-email': { provider: 'apple', id: 'a-noemail' },
  'not-verified': { provider: 'google', id: 'g-unv', email: 'st@example.com', email_verified: false },
  'gh-alice': github('9001', 'alice-gh', 'alice.gh@example.com'),
  'gh-noemail': { provider: 'github', id: '9002', profile: { login: 'noemail-gh' } },
  'gh-bob': github('9003', 'bob-gh', 'bob.public@example.com'),
  'gh-zoe': github('9004', 'zoé-gh', 'zoe.gh@example.com'),
  'gh-outage': 'unreachable',
  'dc-carol': {
    provider: 'discord', id: '80351110224678912', email: 'carol@example.com',
    profile: { username: 'carol', global_name: 'Carol D', avatar_id: '8342729096ea3675442027381ff50dfe', avatar_url: `${cdn}/avatars/80351110224678912/8342729096ea3675442027381ff50dfe.png` },
  },
  'dc-dan': {
    provider: 'discord', id: '80351110224678913', profile: { username: 'dan', verified: false, discriminator: '1234', avatar_url: `${cdn}/embed/avatars/4.png` },
  },
  'dc-anim': {
    provider: 'discord', id: '80351110224678914', email: 'anim@example.com',
    profile: { username: 'anim', global_name: 'Anim', avatar_id: 'a_8342729096ea3675442027381ff50dfe', avatar_url: `${cdn}/avatars/80351110224678914/a_8342729096ea3675442027381ff50dfe.gif` },
  },
}

/** The server as it was before the first recorded request. */
export function recordedStage(): Stage {
  const catalog = recordedCatalog()
  const fake = createFakeValentina({
    behaviour: 'observed', clock: manualClock(Date.UTC(2026, 10, 21, 7, 36)), company: false, catalog, identities,
    developers: [{ username: 'gadmin', email: 'admin@example.com', api_key: keys.admin, is_global_admin: true, id: '01a1fcf4-af7b-78d0-ad26-75fae7296778' }],
    audiences: { google: ['1234-abc.apps.googleusercontent.com'], apple: ['com.example.iosapp'] }, signingKeys: ['fake-kid-1'],
    rateLimits: raisedLimits,
  })
  return new Stage(fake, catalog)
}
