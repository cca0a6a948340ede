import { inspect } from 'node:util'
import { prints } from '@sdk-internal/fuzz'
import { AtendeAquiClient } from '@sdk/atendeaqui'
import { createAtendeAquiSession } from '@sdk/atendeaqui/session'
import { MaestroClient } from '@sdk/botcity'
import { createMaestroSession } from '@sdk/botcity/session'
import { MellophoneClient } from '@sdk/mellophone'
import { createMellophoneSession } from '@sdk/mellophone/session'
import { PyTakeClient } from '@sdk/pytake'
import { createPyTakeSession } from '@sdk/pytake/session'
import { ValentinaClient } from '@sdk/valentina'
import { createValentinaSession } from '@sdk/valentina/session'
import { expect, test } from 'vitest'

const secret = 'printed-secret-73'
const shared = { baseUrl: 'https://example.com', headers: { 'x-mine': secret }, tls: { key: secret }, logger: null }

const makers: Readonly<Record<string, () => object>> = {
  'AtendeAqui\'s client': () => new AtendeAquiClient({ ...shared, apiToken: secret, flowKey: secret }),
  'AtendeAqui\'s session': () => createAtendeAquiSession({ ...shared, apiToken: secret, flowKey: secret }),
  'BotCity\'s client': () => new MaestroClient({ ...shared, login: 'l', key: secret, tokens: { accessToken: secret } }),
  'BotCity\'s session': () => createMaestroSession({ ...shared, login: 'l', key: secret, tokens: { accessToken: secret } }),
  'Mellophone\'s client': () => new MellophoneClient({ ...shared, sessionId: secret, setSettingsToken: secret, userManageToken: secret }),
  'Mellophone\'s session': () => createMellophoneSession({ ...shared, sessionId: secret, setSettingsToken: secret, userManageToken: secret }),
  'PyTake\'s client': () => new PyTakeClient({ ...shared, email: 'a@example.com', password: secret, tokens: { accessToken: secret, refreshToken: secret } }),
  'PyTake\'s session': () => createPyTakeSession({ ...shared, email: 'a@example.com', password: secret, tokens: { accessToken: secret, refreshToken: secret } }),
  'Valentina\'s client': () => new ValentinaClient({ ...shared, apiKey: secret, setAsDefault: false }),
  'Valentina\'s session': () => createValentinaSession({ ...shared, apiKey: secret }),
}

test.each(Object.entries(makers))('%s shows no credential in any printed form', (_name, make) => {
  const printed = Object.entries(prints(make()))
  expect(printed.length).toBeGreaterThan(10)
  expect(printed.filter(([, text]) => text.includes(secret)).map(([way]) => way)).toEqual([])
})

test.each(Object.entries(makers))('%s shows no credential to a printer that ignores how it wants to be printed', (_name, make) => {
  for (const value of [make(), { deep: [make()] }]) {
    const text = inspect(value, { customInspect: false, showHidden: true, depth: null, maxArrayLength: null, maxStringLength: null })
    expect(text).not.toContain(secret)
  }
})

test('such a printer sees what objects do not hide', () => {
  expect(inspect(Object.defineProperty({}, 'hidden', { value: { secret } }), { customInspect: false, showHidden: true, depth: null })).toContain(secret)
})
