import type {
  CreateSecretArguments, DeactivateSecretArguments, DeleteSecretArguments, SecretArguments, SecretsArguments, SecretWithValueArguments,
  UpdateSecretArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import { notFound } from '../../world/refusal.ts'
import type { GraphqlCall, Source } from '../call.ts'
import { admin, done, given, user } from '../field.ts'

const one = (id: string): GivenInput => ({ path: { secret_id: id } })

/** Enumerations are in upper case here, and in lower case over REST. */
function named(input: object): Source {
  const { scope, encryption_provider: provider, ...rest } = given(input)
  return { ...rest, ...(typeof scope === 'string' && { scope: scope.toLowerCase() }), ...(typeof provider === 'string' && { encryption_provider: provider.toLowerCase() }) }
}

/** REST fails over a secret that is not there, GraphQL says so. */
function valueOf(call: GraphqlCall, id: string): Source {
  if (call.world.secrets.get(id)?.organization_id !== call.organizationId) throw notFound('Secret')
  return call.rest('secrets.getValue', one(id))
}

export const secretFields = {
  secret: user((call, { id }: SecretArguments) => call.rest('secrets.get', one(id))),
  secrets: user((call, args: SecretsArguments) => call.rest('secrets.list', { query: named(args) })),
  secretWithValue: admin((call, { id }: SecretWithValueArguments) => valueOf(call, id)),
  createSecret: admin((call, { input }: CreateSecretArguments) => call.rest('secrets.create', { body: named(input) })),
  updateSecret: admin((call, { id, input }: UpdateSecretArguments) => call.rest('secrets.update', { ...one(id), body: given(input) })),
  deleteSecret: admin((call, { id }: DeleteSecretArguments) => {
    call.rest('secrets.delete', one(id))
    return done('Secret deleted successfully')
  }),
  deactivateSecret: admin((call, { id }: DeactivateSecretArguments) => call.rest('secrets.update', { ...one(id), body: { is_active: false } })),
}
