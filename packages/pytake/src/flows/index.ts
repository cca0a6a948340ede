export { activate, create, deactivate, delete, get, getFallback, getMain, list, update } from './operations.ts'
export type {
  ActivateFlowInput, CanvasData, CanvasDataInput, CreateFlowInput, DeactivateFlowInput, DeleteFlowInput, Flow, FlowEdge, FlowEdgeInput, FlowNode,
  FlowNodeInput, FlowsResource, GetFallbackFlowInput, GetFlowInput, GetMainFlowInput, ListFlowsInput, UpdateFlowInput,
} from './types.ts'
