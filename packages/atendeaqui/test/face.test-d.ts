import { describe, expectTypeOf, test } from 'vitest'
import type {
  AtendeAquiClient, Call, Client, FlowSummary, NumberedPage, PagePromise, StartFlowInput, TeamMember, UserProgress, WidgetToken,
} from '../src/index.ts'

declare const client: AtendeAquiClient

describe('the client’s face', () => {
  test('gives what it promises', () => {
    expectTypeOf(client.clients.get({ client_id: 'c' })).toEqualTypeOf<Call<Client>>()
    expectTypeOf(client.clients.list()).toEqualTypeOf<PagePromise<Client, NumberedPage<Client>>>()
    expectTypeOf(client.clients.getTeam({ client_id: 'c' })).toEqualTypeOf<Call<TeamMember[]>>()
    expectTypeOf(client.clients.removeTeamMember({ client_id: 'c', member_id: 1 })).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.onboarding.startFlow({ user_id: 'u' })).toEqualTypeOf<Call<UserProgress>>()
    expectTypeOf(client.onboarding.getWidgetToken()).toEqualTypeOf<Call<WidgetToken>>()
    expectTypeOf(client.onboarding.listFlows()).toEqualTypeOf<PagePromise<FlowSummary, NumberedPage<FlowSummary>>>()
    expectTypeOf<UserProgress['status']>().toExtend<string>()
    expectTypeOf<'PAUSED'>().toExtend<UserProgress['status']>()
    expectTypeOf<UserProgress['is_completed']>().toEqualTypeOf<boolean>()
  })

  test('takes dates as dates and as text, and nothing under another name', () => {
    expectTypeOf<StartFlowInput['occurred_at']>().toEqualTypeOf<Date | string | null | undefined>()
    expectTypeOf<StartFlowInput['flow_key']>().toEqualTypeOf<string | undefined>()
    // @ts-expect-error -- the wire's name is not the input's
    client.onboarding.startFlow({ external_user_id: 'u' })
    // @ts-expect-error -- camelCase is no name of an input
    client.onboarding.startFlow({ userId: 'u' })
    // @ts-expect-error -- the user is required
    client.onboarding.getProgress()
    // @ts-expect-error -- the name is required
    client.clients.create({ email: 'x' })
    // @ts-expect-error -- an id of a member is a number
    client.clients.removeTeamMember({ client_id: 'c', member_id: '1' })
    // @ts-expect-error -- a typing error in a result does not compile
    expectTypeOf<Client>().toHaveProperty('fullname')
  })
})
