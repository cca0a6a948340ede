import { bind, isKernel, Session, type Kernel } from '@sdk/core'
import * as clients from './clients/operations.ts'
import type { ClientsResource } from './clients/types.ts'
import * as onboarding from './onboarding/operations.ts'
import type { OnboardingResource } from './onboarding/types.ts'
import { atendeAquiKernel, type AtendeAquiOptions } from './options.ts'

/** AtendeAqui with every operation as a method. */
export class AtendeAquiClient extends Session {
  #clients: ClientsResource | undefined
  #onboarding: OnboardingResource | undefined

  /** @throws {ConfigurationError} an option is wrong, or there is neither `apiToken` nor `flowKey` */
  constructor(options?: AtendeAquiOptions | Kernel) {
    super(isKernel(options) ? options : atendeAquiKernel(options))
  }

  /** Clients of the company and their teams. Needs `apiToken`. */
  get clients(): ClientsResource {
    return (this.#clients ??= bind(this, clients))
  }

  /** Flows, the progress of their users, and their automatic e-mails. */
  get onboarding(): OnboardingResource {
    return (this.#onboarding ??= bind(this, onboarding))
  }
}
