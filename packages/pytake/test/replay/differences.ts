const SINGLE_SIGN_ON_FORM = {
  lines: ['header content-type: expected "application/x-www-form-urlencoded", received "application/x-www-form-urlencoded;charset=UTF-8"'],
  reason: 'forms say their character set, which servers ignore',
}
const TOKEN_BY_HAND = { lines: ['header authorization: expected nothing, received "Bearer none"'], reason: 'requests without operation carry the token' }
const SKILL_LEVEL = { lines: [0, 1].map((index) => `body[${index}].skill_level: expected ${index === 0 ? '"expert"' : '"beginner"'}, received nothing`), reason: 'no server reads this field' }

/** Recorded requests from which the SDK's differ on purpose, by case. */
export const differences: Readonly<Record<string, { readonly lines: readonly string[]; readonly reason: string }>> = {
  'skills.replace': SKILL_LEVEL,
  'conv.send.seed': {
    lines: ['body.content: expected "Sua solicitação", received {"text":"Sua solicitação"}'],
    reason: 'the guide sends the text of a message as it is, which servers refuse; the SDK sends what they read',
  },
  'camp.schedule': {
    lines: ['body.scheduled_at: expected "2027-01-15T10:00:00Z", received "2027-01-15T10:00:00"'],
    reason: 'servers fail on times with a zone; the SDK sends UTC without one',
  },
  'saml.acs': SINGLE_SIGN_ON_FORM,
  'oidc.token': SINGLE_SIGN_ON_FORM,
  'auth.me.noauth': TOKEN_BY_HAND,
  'camp.list.mock': TOKEN_BY_HAND,
  'sio.handshake': TOKEN_BY_HAND,
}

/** Recorded fields that no server reads and that the SDK sends only as `extra`, by case. */
export const extra: Readonly<Record<string, { readonly body?: readonly string[]; readonly query?: readonly string[] }>> = {
  'org.me.update': { body: ['email', 'phone'] },
  'org.plan': { body: ['plan_starts_at'] },
  'skills.add': { body: ['skill_level'] },
  'skills.update': { body: ['skill_level'] },
  'saml.slo': { query: ['provider_id'] },
  'pk.complete': { body: ['device_name'] },
}

/** Inputs that take the place of recorded ones, which the SDK refuses, by case. */
export const instead: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'skills.replace': { skills: [{ skill_name: 'sales' }, { skill_name: 'support' }] },
}

/** Recorded requests that the operation refuses to send, by case: the fields that its error names. */
export const refused: Readonly<Record<string, readonly string[]>> = {
  'users.list.limit101': ['limit'],
  'dep.create.422': ['name'],
  'contact.create.422': ['whatsapp_id'],
  'wa.tpl.create.422': ['category', 'components'],
  'bot.create.422': ['name'],
  'camp.create.422': ['name', 'messages_per_hour', 'retry_base_delay'],
  'an.ts.422': ['start_date', 'end_date'],
  'fa.create.422': ['chatbot_id', 'flow_id', 'whatsapp_number_id', 'max_retries'],
  'sec.create.422': ['value'],
  'db.query.422': ['timeout'],
  'x.jsoninvalid': ['whatsapp_id'],
}

/** Recorded requests without token where one is needed: the operation misses credentials before it sends. */
export const withoutCredentials: readonly string[] = ['auth.me.noauth']

/** Recorded requests that no operation sends: unknown routes, paths without their slash, and the first step of live events by polling. */
export const withoutOperation: readonly string[] = ['unknown.route', 'org.list.noslash', 'contact.list.noslash', 'camp.create.noslash', 'camp.list.mock', 'sio.handshake']

/** Recorded failures of operations whose answers hold secrets: nothing of their bodies is shown. */
export const hidden: readonly string[] = ['mfa.totp', 'mfa.sms.verify', 'mfa.backup', 'mfa.validate']

/** Recorded secrets that are words of the answer, by case: they are redacted wherever they stand. */
export const secretWord: Readonly<Record<string, string>> = { 'auth.login.validation': 'short' }
