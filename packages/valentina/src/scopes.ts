import { ConfigurationError, KERNEL, variableName, type Session } from '@sdk/core'

/** Scope of resources in a company. */
export interface CompanyScope {
  /** Id of the company. Default: the client's `defaultCompanyId`. */
  readonly company_id?: string | undefined
}

/** Scope of users. */
export interface UsersScope extends CompanyScope {
  /** Id of the acting user, which most writes need. Default: the client's `onBehalfOf`, else nobody. */
  readonly on_behalf_of?: string | undefined
}

/** Scope of resources with an acting user. */
export interface ActingScope extends CompanyScope {
  /** Id of the acting user. Default: the client's `onBehalfOf`. */
  readonly user_id?: string | undefined
  /** The same by another name. */
  readonly on_behalf_of?: string | undefined
}

/** Scope of characters and of their generation. */
export interface OptionalCampaignScope extends ActingScope {
  /** Id of the campaign: fills in the filter of lists and the campaign of new characters. */
  readonly campaign_id?: string | undefined
}

/** What a scope of a resource has to say. */
export interface ScopeRules {
  /** The resource, for messages. */
  readonly resource: string
  /** Whether somebody has to act. */
  readonly acting?: boolean | undefined
  /** Further fields that must be given. */
  readonly required?: readonly string[] | undefined
  /** Further fields that may be given. */
  readonly optional?: readonly string[] | undefined
}

const OPTIONS: Readonly<Record<string, string>> = { company_id: 'defaultCompanyId', on_behalf_of: 'onBehalfOf' }

/**
 * Checks a scope and fills it from the client's options.
 * @throws {ConfigurationError} something is missing, unknown or no id
 */
export function scopeOf(session: Session, given: object | undefined, { resource, acting, required = [], optional = [] }: ScopeRules): Readonly<Record<string, string>> {
  const refuse = (code: string, message: string): never => {
    throw new ConfigurationError(`Scope of ${resource}: ${message}`, { vendor: session.vendor, code })
  }
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) refuse('INVALID_SCOPE', 'an object with ids is wanted')
  const names = ['company_id', 'on_behalf_of', ...(acting === true ? ['user_id'] : []), ...required, ...optional]
  const scope: Record<string, string> = {}
  for (const [name, value] of Object.entries(given ?? {}) as [string, unknown][]) {
    if (value === undefined) continue
    if (!names.includes(name)) refuse('INVALID_SCOPE', `'${name}' is unknown; there are ${names.map((known) => `'${known}'`).join(', ')}`)
    if (typeof value !== 'string' || value.trim() === '') refuse('INVALID_SCOPE', `'${name}' must be a string that is not empty`)
    else scope[name] = value
  }
  const { user_id: user, ...rest } = scope
  if (acting === true && user !== undefined) {
    if (rest['on_behalf_of'] !== undefined && rest['on_behalf_of'] !== user) refuse('INVALID_SCOPE', "'user_id' and 'on_behalf_of' name two different users, and both mean the acting one")
    rest['on_behalf_of'] = user
  }
  const needed = ['company_id', ...(acting === true ? ['on_behalf_of'] : []), ...required]
  for (const name of needed) {
    const option = OPTIONS[name]
    if (rest[name] !== undefined || (option !== undefined && session[KERNEL].defaults[option] !== undefined)) continue
    const known = name === 'on_behalf_of' ? 'user_id' : name
    refuse('MISSING_DEFAULT', `'${known}' is required${option === undefined ? '' : `: give it, or set the option '${option}' or ${variableName(session.vendor, option)}`}`)
  }
  return rest
}
