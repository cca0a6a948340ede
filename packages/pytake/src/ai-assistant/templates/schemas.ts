import * as v from 'valibot'
import { anything } from '../../fields.ts'

/** A flow to start from. */
export const FlowTemplateSchema = v.object({
  /** Id of the template. */
  id: v.string(),
  /** Name of the template. */
  name: v.string(),
  /** What the flow does. */
  description: v.string(),
  /** Id of its category. */
  category: v.string(),
  /** Part of the category. */
  subcategory: v.nullable(v.string()),
  /** Path of a small picture. */
  thumbnail_url: v.nullable(v.string()),
  /** Path of a picture. */
  preview_image_url: v.nullable(v.string()),
  /** Tags. */
  tags: v.array(v.string()),
  /** How involved it is, e.g. `medium`. */
  complexity: v.string(),
  /** How long it takes to set up, for people. */
  estimated_setup_time: v.string(),
  /** Nodes of the flow. */
  node_count: v.number(),
  /** What it can do, for people. */
  features: v.array(v.string()),
  /** Names of its variables. */
  variables_used: v.array(v.string()),
  /** What has to be connected first. */
  requires_integrations: v.array(v.string()),
  /** How often it was used. */
  use_count: v.number(),
  /** Mean rating, 0 to 5. */
  rating: v.number(),
  /** Language code. */
  language: v.string(),
})

/** A flow to start from, with its nodes. */
export const FlowTemplateDetailSchema = v.object({
  ...FlowTemplateSchema.entries,
  /** The flow: nodes, edges, variables. */
  flow_data: anything,
})

/** A category of templates. */
export const TemplateCategorySchema = v.object({
  /** Id of the category. */
  id: v.string(),
  /** Name of the category. */
  name: v.string(),
  /** What it holds. */
  description: v.string(),
  /** A symbol. */
  icon: v.nullable(v.string()),
  /** Templates in it. */
  template_count: v.number(),
})
