import type { AIAssistantSettings } from '../../ai-assistant/settings/types.ts'
import { badRequest, Limited, Refusal } from '../world/refusal.ts'
import type { OrganizationRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

const DEFAULTS: AIAssistantSettings = {
  enabled: false, default_provider: 'openai', openai_api_key: null, anthropic_api_key: null, gemini_api_key: null, model: 'claude-3-5-sonnet-20241022', max_tokens: 8192, temperature: 0.7,
}

/** What the assistant was set to; `null` until it was. */
export const aiSettingsOf = ({ settings }: OrganizationRow): AIAssistantSettings | null => (settings?.['ai_assistant'] as AIAssistantSettings | undefined) ?? null

/** Changes the settings: what is given. A provider with a key stands for that provider's key, and makes it the default one. */
export function changeAiSettings(
  world: World, organization: OrganizationRow,
  { provider, api_key: key, ...given }: { readonly [K in keyof AIAssistantSettings]?: AIAssistantSettings[K] | null | undefined } & { readonly provider?: string | null | undefined; readonly api_key?: string | null | undefined },
): AIAssistantSettings {
  const chosen = { ...given, ...(provider && { default_provider: provider }), ...(provider && key && { [`${provider}_api_key`]: key }) }
  const changes = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined && value !== null))
  const settings = { ...(aiSettingsOf(organization) ?? DEFAULTS), ...changes }
  organization.settings = { ...organization.settings, ai_assistant: settings }
  world.touch(organization)
  return settings
}

/** Asks the provider; what it answers hangs on the key. Gives the provider's name. */
export function askProvider(world: World, organization: OrganizationRow): string {
  const settings = aiSettingsOf(organization)
  const provider = settings?.default_provider ?? ''
  const key = settings?.[`${provider}_api_key` as keyof AIAssistantSettings]
  if (typeof key !== 'string') throw badRequest('AI Assistant not configured. Please configure API keys first.')
  switch (world.options.apiKeys?.[key]) {
    case 'refused': throw new Refusal(401, 'Invalid API key. Please check your credentials.')
    case 'quota': throw new Refusal(402, 'API quota exceeded. Please check your plan and billing details.')
    case 'limited': throw new Limited('unknown')
    case 'failing': throw new Refusal(500, 'AI provider request failed')
    case undefined: return provider
  }
}
