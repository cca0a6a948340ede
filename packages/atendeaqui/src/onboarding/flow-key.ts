import * as v from 'valibot'
import type { RequestParts } from '@sdk/core'
import { optionalJson, optionalText, text } from '../fields.ts'
import { omitEmpty } from '../omission.ts'

/** Header that carries the flow key. */
export const FLOW_KEY_HEADER = 'x-onboarding-key'

/** Session default of the flow key. */
export const flowKeyDefault = { flow_key: 'flowKey' } as const

/** Key of a flow. It travels in a header, too. */
export const flowKey = /* @__PURE__ */ v.pipe(text, v.check((key) => /^[ -~]*$/.test(key), 'must hold visible ASCII characters only'))

/** Path fields of operations on one user's progress. */
export const userPath = {
  /** Key of the flow. Default: the client's `flowKey`. */
  flow_key: flowKey,
  /** Your own id of the user. */
  user_id: text,
}

/** Free data about the user; see `startFlow`. */
export const metadata = optionalJson

/** Language of the texts, e.g. `en-US`. Default: the flow's default language. */
export const language = optionalText

/** `encode` of the public operations: the flow key travels in a header, too; empty values are left out. */
export function withFlowKey(parts: RequestParts, { flow_key: key }: { readonly flow_key?: string | undefined }): void {
  if (key !== undefined) parts.headers[FLOW_KEY_HEADER] = key
  omitEmpty(parts)
}

/** The same, for actions whose body is an object even when it is empty. */
export function action(parts: RequestParts, input: { readonly flow_key?: string | undefined }): void {
  withFlowKey(parts, input)
  parts.body ??= {}
}
