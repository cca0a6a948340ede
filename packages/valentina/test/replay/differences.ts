const NOT_SENT_BY_DEFAULT = 'the reference client spells the default out'
const TEMPORARY = { lines: ['query is_temporary: expected "false", received nothing'], reason: NOT_SENT_BY_DEFAULT }
const TOP_TRAITS = { lines: ['query num_top_traits: expected "5", received nothing'], reason: NOT_SENT_BY_DEFAULT }
const DESPERATION = 'body.num_desperation_dice: expected 0, received nothing'
const QUICK_DEFAULTS = { lines: ['body.difficulty: expected 6, received nothing', DESPERATION], reason: NOT_SENT_BY_DEFAULT }

/** Recorded requests from which the SDK's differ on purpose, by case. */
export const differences: Readonly<Record<string, { readonly lines: readonly string[]; readonly reason: string }>> = {
  'us-deactivated-acts': TEMPORARY,
  'ch-page-empty': TEMPORARY,
  'ch-find-after-400': TEMPORARY,
  'ch-page': TEMPORARY,
  'ch-list-class': TEMPORARY,
  'ch-list-npc': TEMPORARY,
  'ch-list-player': TEMPORARY,
  'ch-list-st-hidden': TEMPORARY,
  'ch-list-st-visible': TEMPORARY,
  'us-stats-empty': TOP_TRAITS,
  'ch-stats': TOP_TRAITS,
  'ch-stats-404': TOP_TRAITS,
  'dr-quick': { lines: [DESPERATION], reason: NOT_SENT_BY_DEFAULT },
  'dr-quick-partial': QUICK_DEFAULTS,
  'dr-quick-default': QUICK_DEFAULTS,
  'dr-quick-notraits': QUICK_DEFAULTS,
  'ca-asset-upload-fieldname': { lines: ['body part 1 name: expected "file", received "data"'], reason: 'the server takes the first file whatever its name; the SDK has one name for it' },
}

/** Recorded requests that the SDK refuses to send, by case: the argument that its error names. */
export const refused: Readonly<Record<string, string>> = {
  'adm-dev-update-badprov': 'provider_audiences.discord',
  'adm-logs-tail-badlimit': 'limit',
  'devme-update-toolong': 'username',
  'devme-update-badaud-raw': 'provider_audiences.google',
  'co-create-short': 'name',
  'co-create-noname': 'name',
  'co-create-badjson': 'name',
  'co-create-badenum-500': 'settings.permission_grant_xp',
  'co-update-badsetting': 'settings.character_autogen_starting_points',
  'us-create-badrole': 'role',
  'us-list-limit101': 'limit',
  'lk-zero': 'email',
  'lk-two': 'email',
  'ca-create-badrange': 'danger',
  'ca-note-create-short': 'title',
  'ca-asset-upload-notfile': 'data',
  'ca-asset-upload-noname': 'file',
  'bo-create-long': 'name',
  'ch-create-vamp-nested-ignored': 'is_temporary',
  'ch-create-noclan2': 'vampire_attributes',
  'ch-update-class-ignored': 'character_class',
  'ag-generate-nocampaign': 'campaign_id',
  'dr-int-overflow': 'difficulty',
}

/** Recorded requests without an acting user where one is required: the SDK misses it before it sends. */
export const withoutActingUser: readonly string[] = ['us-create-noobo', 'ca-create-noobo', 'ca-asset-upload-noobo', 'ch-list-noobo', 'dr-create-noobo']

/** Recorded requests that no operation sends. */
export const withoutOperation: readonly string[] = ['err-unknown-route']
