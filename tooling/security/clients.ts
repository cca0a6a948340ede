import { AtendeAquiClient } from '@sdk/atendeaqui'
import { createAtendeAquiSession } from '@sdk/atendeaqui/session'
import { MaestroClient } from '@sdk/botcity'
import { createMaestroSession } from '@sdk/botcity/session'
import type { ClientOptions, Session } from '@sdk/core'
import { MellophoneClient } from '@sdk/mellophone'
import { createMellophoneSession } from '@sdk/mellophone/session'
import { PyTakeClient } from '@sdk/pytake'
import { createPyTakeSession } from '@sdk/pytake/session'
import { ValentinaClient } from '@sdk/valentina'
import { createValentinaSession } from '@sdk/valentina/session'

/** Makes a client or session whose every credential is the same text. */
export type Maker = (secret: string, options?: ClientOptions) => Session

/** Every client and session of every vendor. */
export const makers: Readonly<Record<string, Maker>> = {
  AtendeAquiClient: (secret, options) => new AtendeAquiClient({ ...options, apiToken: secret, flowKey: secret }),
  createAtendeAquiSession: (secret, options) => createAtendeAquiSession({ ...options, apiToken: secret, flowKey: secret }),
  MaestroClient: (secret, options) => new MaestroClient({ ...options, login: 'l', key: secret, tokens: { accessToken: secret } }),
  createMaestroSession: (secret, options) => createMaestroSession({ ...options, login: 'l', key: secret, tokens: { accessToken: secret } }),
  MellophoneClient: (secret, options) => new MellophoneClient({ ...options, sessionId: secret, setSettingsToken: secret, userManageToken: secret }),
  createMellophoneSession: (secret, options) => createMellophoneSession({ ...options, sessionId: secret, setSettingsToken: secret, userManageToken: secret }),
  PyTakeClient: (secret, options) => new PyTakeClient({ ...options, email: 'a@example.com', password: secret, tokens: { accessToken: secret, refreshToken: secret } }),
  createPyTakeSession: (secret, options) => createPyTakeSession({ ...options, email: 'a@example.com', password: secret, tokens: { accessToken: secret, refreshToken: secret } }),
  ValentinaClient: (secret, options) => new ValentinaClient({ ...options, apiKey: secret, setAsDefault: false }),
  createValentinaSession: (secret, options) => createValentinaSession({ ...options, apiKey: secret }),
}
