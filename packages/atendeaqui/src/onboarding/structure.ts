import * as v from 'valibot'
import { operation } from '@sdk/core'
import { integer, optionalText } from '../fields.ts'
import { omitEmpty } from '../omission.ts'
import { decodeStructure, decodeToken } from './decode.ts'
import { flowKey, flowKeyDefault, language, withFlowKey } from './flow-key.ts'
import { FlowStructureSchema, WidgetTokenSchema } from './schemas.ts'
import type { FlowStructure, GetStructureInput, GetWidgetTokenInput, WidgetToken } from './types.ts'

/**
 * Fetches the steps and texts of a flow in one language.
 *
 * Wire: `GET /onboarding/{flow_key}/structure/`, query `language`; the key travels as `X-Onboarding-Key` as well.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {NotFoundError} `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_structure`
 */
export const getStructure = /* @__PURE__ */ operation<GetStructureInput, FlowStructure>({
  id: 'onboarding.getStructure', method: 'GET', path: '/onboarding/{flow_key}/structure/', auth: 'flowKey', defaults: flowKeyDefault, sensitive: ['flow_key'],
  params: {
    path: {
      /** Key of the flow. Default: the client's `flowKey`. */
      flow_key: flowKey,
    },
    query: { language },
  },
  encode: withFlowKey, result: FlowStructureSchema, decode: decodeStructure,
})

/**
 * Makes a token with which the widget in a browser acts for one user, without your flow key or API token.
 *
 * Wire: `POST /onboarding/auth/token/`, JSON `ttl, external_user_id, client_id`; the flow key travels as `X-Onboarding-Key` only.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `ttl` is out of range; nothing is sent
 * @throws {NotFoundError} `FLOW_NOT_FOUND`: no flow has this key
 * @throws {ValidationError} `VALIDATION_ERROR`: a field is refused; `fieldErrors` names it
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_widget_token`
 */
export const getWidgetToken = /* @__PURE__ */ operation<GetWidgetTokenInput, WidgetToken>({
  id: 'onboarding.getWidgetToken', method: 'POST', path: '/onboarding/auth/token/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true,
  sensitive: ['flow_key'], sensitiveResult: true,
  params: {
    header: {
      /** Key of the flow. Default: the client's `flowKey`. */
      flow_key: flowKey,
    },
    body: {
      /** Your own id of the user whom the widget serves. */
      user_id: optionalText,
      /** Id of the client that the onboarding belongs to. */
      client_id: optionalText,
      /** Seconds until the token expires, 60 to 3600. Default 600. */
      ttl: v.optional(v.pipe(integer, v.check((seconds) => seconds >= 60 && seconds <= 3600, 'must be 60 to 3600')), 600),
    },
  },
  wire: { flow_key: 'X-Onboarding-Key', user_id: 'external_user_id' },
  encode: (parts) => omitEmpty(parts),
  result: WidgetTokenSchema, decode: decodeToken,
})
