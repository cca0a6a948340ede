import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { GraphQLSchema } from 'graphql'
import { Refusal } from '../world/refusal.ts'

/** The parts of graphql-js that are used. */
export type GraphqlJs = typeof import('graphql')

/** graphql-js, and the schema that this package ships. */
export interface GraphqlPeer {
  readonly js: GraphqlJs
  readonly schema: GraphQLSchema
}

/** Loads graphql-js, which only those install who test GraphQL. */
export async function loadGraphql(): Promise<GraphqlPeer> {
  let js: GraphqlJs
  try {
    js = await import('graphql')
  } catch {
    throw new Refusal(501, "GraphQL of the fake needs the package graphql, which could not be loaded: install it with 'npm install --save-dev graphql@^17'")
  }
  const file = createRequire(import.meta.url).resolve('@sdk/pytake/schema.graphql')
  return { js, schema: js.buildSchema(readFileSync(file, 'utf8')) }
}
