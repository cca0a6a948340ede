import { operation } from '@sdk/core'
import * as v from 'valibot'
import { id, whole } from '../fields.ts'
import { DailyActivitySchema, FlowReportSchema, NodesHeatmapSchema, TranscriptSchema, UserSegmentsSchema } from './schemas.ts'
import type {
  DailyActivity, FlowReport, GetDailyActivityInput, GetFlowReportInput, GetNodesHeatmapInput, GetTranscriptInput, GetUserSegmentsInput,
  NodesHeatmap, Transcript, UserSegments,
} from './types.ts'

const path = {
  /** Id of the flow. */
  flow_id: id,
}

/**
 * Fetches a flow in numbers.
 *
 * Wire: `GET /api/v1/whatsapp-analytics/flows/{flow_id}/report`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp-analytics`
 */
export const flowReport = /* @__PURE__ */ operation<GetFlowReportInput, FlowReport>({
  id: 'whatsappAnalytics.flowReport', method: 'GET', path: '/api/v1/whatsapp-analytics/flows/{flow_id}/report', result: FlowReportSchema,
  params: {
    path,
    query: {
      /** Days to look back. 1 to 365. Default `30`. */
      days: v.optional(whole(1, 365)),
    },
  },
})

/**
 * Fetches what a contact and a flow wrote.
 *
 * Wire: `GET /api/v1/whatsapp-analytics/conversations/{phone_number}/transcript`. For every signed-in user.
 * @throws {NotFoundError} the contact and the flow never met
 * @see PyTake develop build 7841172, `whatsapp-analytics`
 */
export const transcript = /* @__PURE__ */ operation<GetTranscriptInput, Transcript>({
  id: 'whatsappAnalytics.transcript', method: 'GET', path: '/api/v1/whatsapp-analytics/conversations/{phone_number}/transcript', result: TranscriptSchema,
  params: {
    path: {
      /** WhatsApp id of the contact: digits alone. */
      phone_number: id,
    },
    query: {
      /** Id of the flow. */
      flow_id: id,
    },
  },
})

/**
 * Fetches how often the nodes of a flow were visited.
 *
 * Wire: `GET /api/v1/whatsapp-analytics/flows/{flow_id}/nodes-heatmap`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp-analytics`
 */
export const nodesHeatmap = /* @__PURE__ */ operation<GetNodesHeatmapInput, NodesHeatmap>({
  id: 'whatsappAnalytics.nodesHeatmap', method: 'GET', path: '/api/v1/whatsapp-analytics/flows/{flow_id}/nodes-heatmap', result: NodesHeatmapSchema,
  params: {
    path,
    query: {
      /** Days to look back. 1 to 365. Default `30`. */
      days: v.optional(whole(1, 365)),
    },
  },
})

/**
 * Fetches the days of a flow.
 *
 * Wire: `GET /api/v1/whatsapp-analytics/flows/{flow_id}/daily-activity`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp-analytics`
 */
export const dailyActivity = /* @__PURE__ */ operation<GetDailyActivityInput, DailyActivity>({
  id: 'whatsappAnalytics.dailyActivity', method: 'GET', path: '/api/v1/whatsapp-analytics/flows/{flow_id}/daily-activity', result: DailyActivitySchema,
  params: {
    path,
    query: {
      /** Days to look back. 1 to 365. Default `30`. */
      days: v.optional(whole(1, 365)),
    },
  },
})

/**
 * Fetches the contacts of a flow by how much they wrote.
 *
 * Wire: `GET /api/v1/whatsapp-analytics/flows/{flow_id}/user-segments`. For every signed-in user.
 * @throws {ServerError} nobody wrote yet: today's servers divide by zero
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp-analytics`
 */
export const userSegments = /* @__PURE__ */ operation<GetUserSegmentsInput, UserSegments>({
  id: 'whatsappAnalytics.userSegments', method: 'GET', path: '/api/v1/whatsapp-analytics/flows/{flow_id}/user-segments', result: UserSegmentsSchema,
  params: { path },
})
