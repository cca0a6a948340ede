export { create, delete, list, update } from './operations.ts'
export type { ChatbotNode, CreateNodeInput, DeleteNodeInput, ListNodesInput, NodesResource, NodeType, UpdateNodeInput } from './types.ts'
