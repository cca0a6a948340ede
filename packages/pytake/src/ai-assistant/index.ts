export { generateFlow, suggestImprovements, test } from './operations.ts'
export type {
  AiAssistantResource, ClarificationQuestion, FlowImprovement, GeneratedFlow, GenerateFlowInput, GenerationStatus, ProviderTest,
  SuggestedImprovements, SuggestImprovementsInput, TestProviderInput,
} from './types.ts'
