const everyVariable = 'the document declares every variable of the field, with its default, whether or not this call has it'

/** Cases whose document is deliberately another one than the recorded, with the reason. */
export const otherDocument: Readonly<Record<string, string>> = {
  'gql.deps': everyVariable, 'gql.queues': everyVariable, 'gql.queues.all': everyVariable, 'gql.msgs': everyVariable, 'gql.was': everyVariable, 'gql.bots': everyVariable,
  'gql.camps': everyVariable, 'gql.an.ts': everyVariable, 'gql.fas': everyVariable, 'gql.secs': everyVariable, 'gql.notif.logs': everyVariable,
}
