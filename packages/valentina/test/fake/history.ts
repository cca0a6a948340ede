import { keys, type Sender, type Stage } from './stage.ts'
import { raisedLimits } from './limits.ts'

type Step = (stage: Stage) => unknown

/** Objects of the recordings that steps name. */
const company = '01a1fd08-9f38-7df3-93cc-80c9645f6029'
const C = `/companies/${company}`
const users = {
  admin: '01a1fd08-9f3c-7b92-99a4-378939d51e31', storyteller: '01a1fd08-a3e7-7e42-8b62-0c4d9b1c178a', player: '01a1fd08-a3f3-7de2-a231-e6b09c523bbc',
  other: '01a1fd08-a3fd-7dd0-acde-63bd08ef703a',
}
const campaignId = '01a1fd08-aba0-79e3-87a5-5d489b769176'
const campaign = `${C}/campaigns/${campaignId}`
const book = `${campaign}/books/01a1fd08-b00e-7542-8e27-68795966b10a`
const chapter = `${book}/chapters/01a1fd08-bae1-7503-bcda-321c48422dd5`
const characters = `${C}/characters`
const traits = `${characters}/01a1fd08-b43e-73d0-b08e-dc384c3e2a8a/traits`
const strength = '01a1fcf4-9c5e-7ca0-a006-544f90fde17c'
const lyon = 'Été à Lyon (1).jpeg'
const lucinda = '01a1fd08-b43e-73d0-b08e-dc384c3e2a8a'
const st = { as: users.storyteller }

const developers = {
  owner: '01a1fd08-9692-7991-990c-726dbd2ee6bb', user: '01a1fd08-9736-78f1-bb74-dfad2cda8865', outsider: '01a1fd08-97d9-7c41-8eed-62c58a4b2356',
  companyAdmin: '01a1fd08-9876-72a1-b1bd-c7a9c00ced11', temporary: '01a1fd08-9900-7641-b6f6-aed63b21abd9',
}
const companyAdmin = { key: keys.companyAdmin }
const otherCompany = '01a1fd08-9f4b-7e60-a9d5-17247b192731'

/** What happened on the server between the recorded requests, by the case before which it did. */
export const history: Readonly<Record<string, Step>> = {
  'adm-dev-create-client': ({ fake, ids }) => {
    fake.addDeveloper({ username: 'user-dev', email: 'userdev@example.com', api_key: keys.user, id: developers.user })
    fake.addDeveloper({ username: 'outsider', api_key: keys.outsider, id: developers.outsider })
    fake.addDeveloper({ username: 'adm-dev', email: 'admdev@example.com', api_key: keys.companyAdmin, id: developers.companyAdmin })
    fake.setApiKey(ids.translate(developers.owner), keys.owner)
  },
  'devme-newkey': ({ fake, ids }) => fake.setApiKey(ids.translate(developers.temporary), keys.temporary),
  'devme-newkey-raw': ({ fake, ids }) => fake.setApiKey(ids.translate(developers.temporary), keys.second),
  'co-create': (stage) => stage.call('PATCH', '/developers/me', { username: 'Owner Üni Dev', email: 'owner2@example.com' }),
  'co-page': async (stage) => {
    await stage.call('POST', '/companies', { name: 'Zwölf Uhr ☾', email: 'zwoelf@example.com' }, {}, otherCompany)
    await stage.learn(`/companies/${otherCompany}/users`, '01a1fd08-9f4d-7692-a4e0-559045e90293')
  },
  'co-list-all': ({ fake }) => fake.removeBrokenCompanies(),
  'co-update-badsetting': (stage) => stage.call('PATCH', C, { description: null }),
  'co-update-403': async (stage) => {
    await stage.call('POST', `${C}/access`, { developer_id: developers.companyAdmin, permission: 'ADMIN' })
    await stage.call('PATCH', C, { description: 'by admin' }, companyAdmin)
  },
  'co-revoke': async (stage) => {
    await stage.call('POST', `${C}/access`, { developer_id: developers.user, permission: 'USER' })
    await stage.call('POST', `${C}/access`, { developer_id: developers.outsider, permission: 'OWNER' })
  },
  'co-delete-403': (stage) => stage.call('POST', `${C}/access`, { developer_id: developers.outsider, permission: 'REVOKE' }),
  'co-delete': async (stage) => {
    await stage.call('POST', '/companies', { name: 'Short Lived', email: 'short@example.com' }, {}, '01a1fd08-a2c0-7a40-a1e1-42844a732149')
    await stage.learn('/companies/01a1fd08-a2c0-7a40-a1e1-42844a732149/users', '01a1fd08-a2c2-7170-af4b-6a76e7611fa5')
    await stage.call('PATCH', `/companies/${otherCompany}`, { name: 'Zwölf Uhr ☾ neu' })
  },
  'us-create-short-first': (stage) => stage.call('POST', `${C}/users`, { name_first: 'Łukasz', name_last: 'Żółw', username: 'Łukasz Żółw', email: 'pl2@example.com', role: 'PLAYER' }, { as: users.admin }, users.other),
  'us-update-role': (stage) => stage.call('PATCH', `${C}/users/${users.player}`, { name_first: null }, { as: users.admin }),
  'id-email-required': (stage) => identify(stage, { provider: 'apple', token: 'relay' }, '01a1fd08-a632-7990-bc9c-8d3a1e984ef7'),
  'id-bad-token': async (stage) => {
    await identify(stage, { provider: 'google', token: 'not-verified', username: 'St Htzl' }, '01a1fd08-a63e-7603-a0c1-77c66e864918')
    await identify(stage, { provider: 'apple', token: 'no-email', email: 'fallback@example.com', username: 'Fall Back' }, '01a1fd08-a677-72b3-99d3-b30cb12d3be7')
  },
  'id-discord': (stage) => identify(stage, { provider: 'github', token: 'gh-zoe' }, '01a1fd08-a7d5-7112-a26b-8846e73ec6a9'),
  'id-bad-provider': async (stage) => {
    await identify(stage, { provider: 'discord', token: 'dc-dan', email: 'dan@example.com' }, '01a1fd08-a839-76a0-aa81-5c9b05171680')
    await identify(stage, { provider: 'discord', token: 'dc-anim' }, '01a1fd08-a85a-7f72-92b6-d43ccec1164c')
  },
  'ca-page': (stage) => stage.call('POST', `${C}/campaigns`, { name: 'Third One' }, st, '01a1fd08-abca-7b62-aab3-37c054e198c5'),
  'ca-update-403': async (stage) => {
    await stage.call('PATCH', `${C}/campaigns/01a1fd08-abab-7742-94c4-ffec39c24fee`, {}, st)
    await stage.call('PATCH', campaign, { description: '' }, st)
  },
  'ca-note-page': (stage) => stage.call('POST', `${campaign}/notes`, otherNote, st, '01a1fd08-ace3-7d20-80a0-833eeb9b4ce2'),
  'bo-create-3': (stage) => stage.call('POST', `${campaign}/books`, { name: 'Second book' }, st, '01a1fd08-b019-7d12-8a60-84c037f42b25'),
  'ca-asset-type': (stage) => stage.upload(`${campaign}/assets/upload`, st, 'chunked.png'),
  'bo-renumber': (stage) => stage.call('PATCH', book, { description: null }, st),
  'bo-note-page': (stage) => stage.call('POST', `${book}/notes`, otherNote, st),
  'bo-asset-page': (stage) => stage.upload(`${book}/assets/upload`, st, lyon, '01a1fd08-b1b4-7073-9356-e373d7a649a7'),
  'ch-create-hunter': (stage) =>
    stage.call('POST', characters, {
      ...of('Merle', 'Ashdown', 'MAGE'), game_version: 'V4', user_player_id: users.other, mage_attributes: { sphere: 'Forces', tradition: 'Hermes' },
    }, st, '01a1fd08-b46d-7390-ab31-f92b77aa1d8d'),
  'ch-create-vamp-nested-ignored': (stage) =>
    stage.call('POST', characters, { ...of('Bane', 'Tester', 'VAMPIRE'), vampire_attributes: { clan_id: '01a1fcf4-9fec-7ed0-b15d-2a8b8e62cf1a' } }, st, '01a1fd08-b4c9-7d92-a4c7-2164fd952a0b'),
  'ch-page': async (stage) => {
    await stage.call('DELETE', `${characters}/01a1fd08-b4fe-7530-9467-4127060095a7`, undefined, st)
    const { items } = (await stage.call('GET', `${characters}?character_class=MORTAL`, undefined, st)) as { readonly items: readonly { readonly id: string }[] }
    const twin = items.find(({ id }) => id !== stage.ids.translate('01a1fd08-b48e-7c91-82ed-dcb7c727f6db'))
    await stage.call('DELETE', `${characters}/${twin?.id}`, undefined, st)
  },
  'ch-update-dead': async (stage) => {
    await stage.call('PATCH', `${characters}/${lucinda}`, { date_of_birth: null }, st)
    await stage.call('PATCH', `${characters}/${lucinda}`, { concept_id: '01a1fcf4-a03f-7fd3-9fdb-e2cbf58fbb8b' }, st)
  },
  'ch-stats': (stage) => stage.call('PATCH', `${characters}/${lucinda}`, { name_nick: null, age: null }, st),
  'ch-note-page': (stage) => stage.call('POST', `${characters}/${lucinda}/notes`, otherNote, st, '01a1fd08-b858-7742-9186-8ea32570adb8'),
  'ch-asset-page': (stage) => stage.upload(`${characters}/${lucinda}/assets/upload`, st, lyon, '01a1fd08-b8eb-74d1-9656-ad43c44e9a90'),
  'in-page': async (stage) => {
    await stage.call('POST', `${characters}/${lucinda}/inventory`, { name: 'Grimoire «Ædel»', type: 'BOOK' }, st, '01a1fd08-b96f-73c1-963d-06adaf7860a8')
    await stage.call('POST', `${characters}/${lucinda}/inventory`, { name: '', type: 'OTHER' }, st, '01a1fd08-b9b9-7ff2-be9c-5eef5ea376a8')
  },
  'fs-mortal': (stage) => stage.call('PATCH', `${characters}/01a1fd08-b48e-7c91-82ed-dcb7c727f6db`, { status: 'ALIVE' }, st),
  'ch-delete': (stage) => stage.call('POST', characters, of('Short', 'Lived', 'MORTAL'), st, '01a1fd08-bab0-7942-aab2-6486c05b5a84'),
  'cp-note-page': (stage) => stage.call('POST', `${chapter}/notes`, otherNote, st),
  'us-note-page': (stage) => stage.call('POST', `${C}/users/${users.player}/notes`, otherNote, { as: users.player }, '01a1fd08-bce1-77e0-9add-1fc48d7a6ba8'),
  'us-asset-page': (stage) => stage.upload(`${C}/users/${users.player}/assets/upload`, { as: users.player }, lyon, '01a1fd08-bd4e-7cc3-b7ad-5aba1c70ca43'),
  'xp-user-after': (stage) => stage.call('POST', `${C}/users/${users.player}/experience/xp/add`, { amount: 5, campaign_id: campaignId }, { as: users.admin }),
  'tr-change-down': (stage) => stage.call('PUT', `${traits}/01a1fd08-bf04-7470-83dc-d2ca9efc49dc/value`, { target_value: 2, currency: 'XP' }, { as: users.player }),
  'tr-create': (stage) => stage.call('POST', `${traits}/bulk-assign`, [], st),
  'tr-gift-renown': async (stage) => {
    const { items } = (await stage.call('GET', traits, undefined, st)) as { readonly items: readonly { readonly id: string; readonly trait: { readonly name: string } }[] }
    await stage.call('DELETE', `${traits}/${items.find(({ trait }) => trait.name === 'Night Sight')?.id}`, undefined, st)
  },
  'tr-gift-tribe': (stage) =>
    stage.call('POST', `${characters}/01a1fd08-b459-77d3-ba52-77c67fb56599/traits/assign`, { trait_id: '01a1fcf4-9c8d-7971-96d2-e6accfdaba8c', value: 1, currency: 'NO_COST' }, st, '01a1fd08-c19b-7fe0-a288-ed8ebf12a382'),
  'ik-auto': async (stage) => {
    await stage.call('POST', `${campaign}/notes`, otherNote, st)
    await stage.call('POST', characters, of('Further', 'Player', 'MORTAL'), st)
    await stage.call('POST', characters, { ...of('Further', 'Villain', 'MORTAL'), type: 'STORYTELLER' }, st)
  },
  'cc-get': async (stage) => {
    await stage.call('POST', `${C}/campaigns`, { name: 'Yet another' }, st)
    await stage.call('DELETE', `${C}/users/01a1fd08-a7d5-7112-a26b-8846e73ec6a9`, undefined, { as: users.admin })
  },
  'cc-stale': (stage) => stage.call('PATCH', C, { description: 'changed behind the cache' }, companyAdmin),
  'rl-headers': async (stage) => {
    const npc = { ...of('Partly', 'There', 'MORTAL'), type: 'NPC', traits: [{ trait_id: strength, value: 3 }] }
    await stage.call('POST', characters, npc, st, '01a1fd08-c290-76d1-9301-533feb4de19f')
    stage.fake.setRateLimits(true)
  },
  'rl-429': async (stage) => {
    for (let count = 0; count < 29; count += 1) await stage.call('GET', C, undefined, { key: keys.user })
  },
  'rl-retry#2/2': ({ fake }) => fake.clock.advance(2000),
  'rl-route-headers': ({ fake }) => fake.setRateLimits(raisedLimits),
  'rl-route-429': async (stage) => {
    for (let count = 0; count < 29; count += 1) await expectStatus(stage, 422, `${C}/auth/identify`, companyAdmin, { provider: 'google', token: 'x' })
  },
  'rl-upload-429': async (stage) => {
    const sender = { ...st, ...companyAdmin }
    for (let count = 0; count < 50; count += 1) await expectStatus(stage, 400, `${campaign}/assets/upload`, sender, {})
  },
  'dr-quick-partial': async (stage) => {
    const partial = { name: 'Partly there', trait_ids: ['01a1fcf4-9cf0-76d2-9668-3d7a8c64548f', strength] }
    await stage.call('POST', `${C}/users/${users.storyteller}/quickrolls`, partial, st, '01a1fd17-bb05-7952-9ce2-0d88e5d5e00b')
  },
  'dr-create-defaults': async (stage) => {
    for (const dice_size of [10, 10, 6]) await stage.call('POST', `${C}/dicerolls`, { dice_size, num_dice: 1, difficulty: 6 }, { as: users.player })
  },
}

const of = (name_first: string, name_last: string, character_class: string): object => ({
  campaign_id: campaignId, character_class, game_version: 'V5', name_first, name_last,
})

const otherNote = { title: 'Заметка ☂', content: '日本語のメモ — naïve café 🧛' }

/** Sends a request that is refused, to use up a limit. */
async function expectStatus(stage: Stage, status: number, path: string, { key = keys.owner, as }: Sender, body: object): Promise<void> {
  const headers = { 'x-api-key': key, ...(as !== undefined && { 'on-behalf-of': as }), 'content-type': 'application/json' }
  const answer = await stage.send({ method: 'POST', path: `/api/v1${path}`, query: {}, headers, body })
  if (answer.status !== status) throw new Error(`${path}: ${answer.status} instead of ${status}`)
}

const identify = (stage: Stage, body: object, recordedId: string): Promise<unknown> => stage.call('POST', `${C}/auth/identify`, body, {}, recordedId)
