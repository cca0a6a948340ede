import { operation } from '@sdk/core'
import * as v from 'valibot'
import { freeForm } from '../fields.ts'
import { SampleSchema } from './schemas.ts'
import type { GetSampleAnswerInput, GetSampleContactsInput, GetSampleConversationsInput, GetSampleMetricsInput, Sample } from './types.ts'

/**
 * Fetches conversations that are made up: always the same ones; no method of the client.
 *
 * Wire: `GET /api/v1/dev/ai/conversations`. Needs no login.
 * @see PyTake develop build 7841172, `dev`
 */
export const aiConversations = /* @__PURE__ */ operation<GetSampleConversationsInput, Sample[]>({
  id: 'dev.aiConversations', method: 'GET', path: '/api/v1/dev/ai/conversations', result: v.array(SampleSchema),
  looseResult: 'sample data without a form that anything relies on', auth: 'none',
})

/**
 * Fetches an answer that is made up; no method of the client.
 *
 * Wire: `POST /api/v1/dev/ai/chat` with the message as the body. Needs no login.
 * @see PyTake develop build 7841172, `dev`
 */
export const aiChat = /* @__PURE__ */ operation<GetSampleAnswerInput, Sample>({
  id: 'dev.aiChat', method: 'POST', path: '/api/v1/dev/ai/chat', result: SampleSchema, looseResult: 'sample data without a form that anything relies on',
  auth: 'none',
  params: {
    payload: {
      /** Anything, e.g. `{ content }`. */
      message: freeForm,
    },
  },
})

/**
 * Fetches contacts that are made up: always the same ones; no method of the client.
 *
 * Wire: `GET /api/v1/dev/contacts`. Needs no login.
 * @see PyTake develop build 7841172, `dev`
 */
export const contacts = /* @__PURE__ */ operation<GetSampleContactsInput, Sample | Sample[]>({
  id: 'dev.contacts', method: 'GET', path: '/api/v1/dev/contacts', result: v.union([SampleSchema, v.array(SampleSchema)]),
  looseResult: 'sample data without a form that anything relies on', auth: 'none',
})

/**
 * Fetches numbers that are made up: always the same ones; no method of the client.
 *
 * Wire: `GET /api/v1/dev/analytics/metrics`. Needs no login.
 * @see PyTake develop build 7841172, `dev`
 */
export const analyticsMetrics = /* @__PURE__ */ operation<GetSampleMetricsInput, Sample>({
  id: 'dev.analyticsMetrics', method: 'GET', path: '/api/v1/dev/analytics/metrics', result: SampleSchema,
  looseResult: 'sample data without a form that anything relies on', auth: 'none',
})
