import type { FlowTemplateDetail, TemplateCategory } from '../../ai-assistant/templates/types.ts'

const CATEGORIES: readonly Omit<TemplateCategory, 'template_count'>[] = [
  { id: 'lead_qualification', name: 'Qualificação de Leads', description: 'Capte e qualifique leads', icon: '🎯' },
  { id: 'sales_ecommerce', name: 'Vendas e E-commerce', description: 'Catálogo e pedidos', icon: '🛒' },
  { id: 'scheduling', name: 'Agendamento', description: 'Consultas e reservas', icon: '📅' },
  { id: 'customer_support', name: 'Suporte ao Cliente', description: 'Perguntas frequentes', icon: '🎫' },
]

function template(id: string, name: string, category: string, rest: { readonly tags: readonly string[]; readonly complexity: string; readonly question: string }): FlowTemplateDetail {
  const { tags, complexity, question } = rest
  const nodes = [
    { id: 'node_1', type: 'start', position: { x: 250, y: 50 }, data: { label: 'Início' } },
    { id: 'node_2', type: 'question', position: { x: 250, y: 150 }, data: { label: 'Pergunta', question, variable: 'answer' } },
    { id: 'node_3', type: 'end', position: { x: 250, y: 250 }, data: { label: 'Fim' } },
  ]
  const edges = [{ id: 'edge_1', source: 'node_1', target: 'node_2' }, { id: 'edge_2', source: 'node_2', target: 'node_3' }]
  return {
    id, name, description: `${name}: um fluxo para começar`, category, subcategory: null, thumbnail_url: null, preview_image_url: null, tags: [...tags], complexity,
    estimated_setup_time: '5 minutos', node_count: nodes.length, features: [question], variables_used: ['answer'], requires_integrations: [], use_count: 0, rating: 0,
    language: 'pt-BR', flow_data: { name, description: name, is_main: false, canvas_data: { nodes, edges }, variables: {} },
  }
}

/** Flows to start from; the ids are those of the real server. */
export const flowTemplates: readonly FlowTemplateDetail[] = [
  template('real_estate_lead_qualifier_v1', 'Qualificador de Leads Imobiliários', 'lead_qualification', { tags: ['leads', 'imobiliária', 'vendas'], complexity: 'medium', question: 'Que tipo de imóvel você procura?' }),
  template('ecommerce_product_catalog_v1', 'Catálogo de Produtos', 'sales_ecommerce', { tags: ['e-commerce', 'vendas'], complexity: 'medium', question: 'O que você quer comprar?' }),
  template('medical_appointment_v1', 'Agendamento de Consultas', 'scheduling', { tags: ['agenda'], complexity: 'simple', question: 'Para quando é a consulta?' }),
]

export const templateCategories: readonly TemplateCategory[] = CATEGORIES.map((category) => ({
  ...category, template_count: flowTemplates.filter((one) => one.category === category.id).length,
}))
