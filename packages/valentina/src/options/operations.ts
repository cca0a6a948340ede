import { operation } from '@sdk/core'
import { company_id, defaults, optional_on_behalf_of, wire } from '../inputs.ts'
import { OptionsSchema } from './schemas.ts'
import type { GetOptionsInput, Options } from './types.ts'

/**
 * Fetches every list of values that the server knows: classes, roles, currencies and so on. They change with releases of
 * the server only.
 *
 * Wire: `GET /api/v1/companies/{company_id}/options`.
 * @see Valentina Noir server 0.27.0, `getCompanyOptions`
 */
export const getOptions = /* @__PURE__ */ operation<GetOptionsInput, Options>({
  id: 'options.getOptions', method: 'GET', path: '/api/v1/companies/{company_id}/options',
  defaults, wire,
  params: { path: { company_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: OptionsSchema,
})
