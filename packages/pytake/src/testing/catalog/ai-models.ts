import type { AIModel } from '../../ai-assistant/models/types.ts'

type Known = Omit<AIModel, 'id' | 'organization_id' | 'created_at' | 'is_custom'>

function model(provider: string, model_id: string, name: string, costs: readonly [input: number, output: number], rest: Partial<Known> = {}): Known {
  const [input_cost_per_million, output_cost_per_million] = costs
  return {
    model_id, provider, name, description: null, context_window: 200_000, max_output_tokens: 8192, input_cost_per_million, output_cost_per_million, supports_vision: true,
    supports_tools: true, is_deprecated: false, release_date: null, ...rest,
  }
}

/** The models that the assistant knows: some of the real ones. */
export const knownModels: readonly Known[] = [
  model('anthropic', 'claude-sonnet-4.5', 'Claude Sonnet 4.5', [3, 15], { release_date: '2025-09-01' }),
  model('anthropic', 'claude-haiku-4.5', 'Claude Haiku 4.5', [0.8, 4], { release_date: '2025-10-15' }),
  model('anthropic', 'claude-3-5-sonnet-20241022', 'Claude 3.5 Sonnet', [3, 15], { release_date: '2024-10-22' }),
  model('openai', 'gpt-5', 'GPT-5', [30, 90], { context_window: 128_000, max_output_tokens: 16_384, release_date: '2025-08-07' }),
  model('openai', 'gpt-3.5-turbo', 'GPT-3.5 Turbo', [0.5, 1.5], { context_window: 16_385, max_output_tokens: 4096, supports_vision: false, is_deprecated: true }),
  model('gemini', 'gemini-2.5-pro', 'Gemini 2.5 Pro', [1.25, 10], { context_window: 1_000_000 }),
]

/** The models that are recommended. */
export const recommended: ReadonlySet<string> = new Set(['claude-sonnet-4.5', 'gpt-5', 'gemini-2.5-pro'])

/** The model that a provider is tried with. */
export const triedModels: Readonly<Record<string, string>> = { anthropic: 'claude-3-5-haiku-20241022', openai: 'gpt-4o-mini', gemini: 'gemini-2.5-flash' }
