import type { AiModelsArguments, GenerateFlowArguments, UpdateAiSettingsArguments } from '../../../graphql/types.ts'
import type { Source } from '../call.ts'
import { admin, given, user } from '../field.ts'

export const aiAssistantFields = {
  aiSettings: user((call) => call.rest<Source | null>('aiAssistant.settings.get')),
  aiModels: user((call, { provider }: AiModelsArguments) => {
    const { models } = call.rest<{ readonly models: readonly Source[] }>('aiAssistant.models.list', { query: given({ provider: provider?.toLowerCase() }) })
    return models.map((model, index) => ({ ...model, id: `model_${index}` }))
  }),
  updateAiSettings: admin((call, { input }: UpdateAiSettingsArguments) => {
    const { default_provider: provider, ...rest } = given(input)
    return call.rest('aiAssistant.settings.update', { body: { ...rest, ...(typeof provider === 'string' && { default_provider: provider.toLowerCase() }) } })
  }),
  generateFlow: user((call, { input }: GenerateFlowArguments) => call.rest('aiAssistant.generateFlow', { body: given(input) })),
}
