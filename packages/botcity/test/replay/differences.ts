/** Where the SDK sends something else than the recorded client, on purpose: every difference, and why. */
export const differences: Readonly<Record<string, { readonly why: string; readonly lines: readonly string[] }>> = {
  'tasks-list-none': { why: 'page and size have defaults, so that no server default decides', lines: ['query page: expected nothing, received "0"', 'query size: expected nothing, received "50"'] },
  'tasks-list-filters': { why: 'page has a default', lines: ['query page: expected nothing, received "0"'] },
  'x-alerts-list': { why: 'page and size have defaults', lines: ['query page: expected nothing, received "0"', 'query size: expected nothing, received "50"'] },
  'x-files-by-task': { why: 'page and size have defaults', lines: ['query page: expected nothing, received "0"', 'query size: expected nothing, received "50"'] },
  'tasks-finish': {
    why: 'without counters the official clients send three nulls',
    lines: ['body.totalItems: expected nothing, received null', 'body.processedItems: expected nothing, received null', 'body.failedItems: expected nothing, received null'],
  },
  'js-task-create': { why: 'what is not given is not sent', lines: ['body.minExecutionDate: expected null, received nothing'] },
  'x-log-create-label': {
    why: 'the label goes by the name that most clients use, with the workspace',
    lines: ['body.label: expected "faturas-log", received nothing', 'body.activityLabel: expected nothing, received "faturas-log"', 'body.organizationLabel: expected nothing, received "acme-org"'],
  },
  'py-cred-create-new': {
    why: 'a vault is created as create() does it: with workspace and repository, and secrets that are valid by default',
    lines: [
      'body.secrets[0].valid: expected true, received nothing', 'body.organizationLabel: expected nothing, received "fake-login-0001"', 'body.repositoryLabel: expected nothing, received "DEFAULT"',
    ],
  },
  'datapools-create': {
    why: 'the whole definition is sent, defaults included, as the official clients do',
    lines: [
      'body.schema: expected nothing, received []', 'body.maxAutoRetry: expected nothing, received 0', 'body.abortOnError: expected nothing, received true',
      'body.maxErrorsBeforeInactive: expected nothing, received 0', 'body.enableProcessingTime: expected nothing, received true', 'body.active: expected nothing, received true',
      'body.repositoryLabel: expected nothing, received "DEFAULT"',
    ],
  },
  'py-error': { why: 'the SDK names its own language and runtime', lines: ['body.language: expected "PYTHON", received "JAVASCRIPT"', 'body.tags.node_version: expected nothing, received "<node>"'] },
  'py-error-full': { why: 'the SDK names its own language and runtime', lines: ['body.language: expected "PYTHON", received "JAVASCRIPT"', 'body.tags.node_version: expected nothing, received "<node>"'] },
  'x-version': { why: 'the route needs no login', lines: ['header token: expected "at_fake_0001", received nothing', 'header organization: expected "acme-org", received nothing'] },
}

/** Recorded requests that the SDK does not send, and why. */
export const notSent: Readonly<Record<string, string>> = {
  'py-error#2': 'no package list is attached unless it is given',
  'py-error-full#3': 'no package list is attached unless it is given',
}

/** Recorded cases without an operation of their own in the table; each has its own test. */
export const apart: readonly string[] = [
  'auto-login', 'relogin-401', 'py-argv', 'py-login-no-key', 'py-not-connected', 'js-not-connected', 'py-task-finish-mismatch', 'py-log-get-nocols', 'py-artifacts', 'x-task-list-all',
  'x-pool-view-page',
]
