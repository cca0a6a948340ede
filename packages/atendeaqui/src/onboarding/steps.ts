import * as v from 'valibot'
import { operation } from '@sdk/core'
import { occurredAt, optionalJson, text } from '../fields.ts'
import { decodeProgress } from './decode.ts'
import { flowKeyDefault, userPath, withFlowKey } from './flow-key.ts'
import { StepCompletionSchema, UserProgressSchema } from './schemas.ts'
import type { CompleteStepInput, CompleteStepsInput, SkipStepInput, StartStepInput, UserProgress } from './types.ts'

/** Key of the step, as `getStructure` lists it. */
const step_key = text

/** When it happened, for events that are reported late: a `Date`, or text with a time zone. Default: when the server gets the call. */
const occurred_at = occurredAt

/**
 * Notes that a user has begun a step, without completing it.
 *
 * Wire: `POST /onboarding/{flow_key}/progress/{user_id}/start-step/`, JSON `step_key, metadata, occurred_at`; empty values are left out.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `occurred_at` has no time zone; nothing is sent
 * @throws {StepNotFoundError} `STEP_NOT_FOUND`: the flow has no such step
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.start_step`
 */
export const startStep = /* @__PURE__ */ operation<StartStepInput, UserProgress>({
  id: 'onboarding.startStep', method: 'POST', path: '/onboarding/{flow_key}/progress/{user_id}/start-step/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true,
  sensitive: ['flow_key', 'metadata'],
  params: {
    path: userPath,
    body: {
      step_key,
      /** Free data about the event, e.g. `{ source: 'sidebar', device: 'desktop' }`. */
      metadata: optionalJson,
      occurred_at,
    },
  },
  encode: withFlowKey, result: UserProgressSchema, decode: decodeProgress,
})

/**
 * Completes a step; the last required one completes the flow.
 *
 * `step_data` is free JSON. The flow's automatic e-mails can use what it says:
 *
 * | step | fields | what e-mails do with them |
 * | --- | --- | --- |
 * | profile, use case | `uso_pretendido`, `tamanho_equipe`, `frequencia_uso` | speak of the intended use and the size of the team |
 * | technical setup | `provider`, `webhook_url` | name the integration that is set up |
 * | team | `membros_convidados`, `emails` | count the invited members and name what is left |
 * | personalization | `horario_inicio`, `horario_fim`, `duracao_padrao` | repeat the chosen settings |
 *
 * The server masks fields called `token`, `password`, `secret`, `key` or `credential` in e-mails, and sends everything else as it is.
 *
 * Wire: `POST /onboarding/{flow_key}/progress/{user_id}/complete-step/`, JSON `step_key, step_data, occurred_at`; empty values are left out.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `occurred_at` has no time zone; nothing is sent
 * @throws {StepNotFoundError} `STEP_NOT_FOUND`: the flow has no such step
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.complete_step`
 */
export const completeStep = /* @__PURE__ */ operation<CompleteStepInput, UserProgress>({
  id: 'onboarding.completeStep', method: 'POST', path: '/onboarding/{flow_key}/progress/{user_id}/complete-step/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true,
  sensitive: ['flow_key', 'step_data'],
  params: {
    path: userPath,
    body: {
      step_key,
      /** Free data of the step; the table above lists what e-mails can use. */
      step_data: optionalJson,
      occurred_at,
    },
  },
  encode: withFlowKey, result: UserProgressSchema, decode: decodeProgress,
})

/**
 * Completes several steps in one call, in the order given.
 *
 * Wire: `POST /onboarding/{flow_key}/progress/{user_id}/complete-steps/`, JSON `{ steps: [{ step_key, step_data, occurred_at }] }`.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} an `occurred_at` has no time zone; nothing is sent
 * @throws {ValidationError} `VALIDATION_ERROR`: the flow lacks one of the steps
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.complete_steps`
 */
export const completeSteps = /* @__PURE__ */ operation<CompleteStepsInput, UserProgress>({
  id: 'onboarding.completeSteps', method: 'POST', path: '/onboarding/{flow_key}/progress/{user_id}/complete-steps/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true,
  sensitive: ['flow_key'],
  params: {
    path: userPath,
    body: {
      /** The steps, each with its own data and time. */
      steps: v.array(StepCompletionSchema),
    },
  },
  encode(parts, input) {
    withFlowKey(parts, input)
    parts.body = { steps: input.steps.map(({ occurred_at: at, ...step }) => (at === undefined || at === null || at === '' ? step : { ...step, occurred_at: at })) }
  },
  result: UserProgressSchema, decode: decodeProgress,
})

/**
 * Skips a step that may be left out.
 *
 * Wire: `POST /onboarding/{flow_key}/progress/{user_id}/skip-step/`, JSON `step_key, occurred_at`.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `occurred_at` has no time zone; nothing is sent
 * @throws {StepNotSkippableError} `STEP_NOT_SKIPPABLE`: the step is required
 * @throws {StepNotFoundError} `STEP_NOT_FOUND`: the flow has no such step
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.skip_step`
 */
export const skipStep = /* @__PURE__ */ operation<SkipStepInput, UserProgress>({
  id: 'onboarding.skipStep', method: 'POST', path: '/onboarding/{flow_key}/progress/{user_id}/skip-step/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true,
  sensitive: ['flow_key'], params: { path: userPath, body: { step_key, occurred_at } }, encode: withFlowKey, result: UserProgressSchema, decode: decodeProgress,
})
