import { brand } from './brand.ts'
import { SdkError, type SdkErrorInit } from './sdk-error.ts'

/** One thing that is wrong with a value. */
export interface Issue {
  /** Where: field names and indexes joined by dots. */
  readonly path: string
  /** What is wrong. */
  readonly message: string
  /** What would be right, where it can be named. */
  readonly expected?: string | undefined
  /** What was found, as a kind and never as the value itself. */
  readonly received?: string | undefined
}

/** An error that lists issues. */
export interface IssuesInit extends SdkErrorInit {
  /** Everything that is wrong, in order. */
  readonly issues?: readonly Issue[] | undefined
}

/** A client option is missing or wrong. Nothing was sent. */
export class ConfigurationError extends SdkError {
  static {
    brand(this, 'ConfigurationError')
  }
}

/** An argument is wrong; `issues` names each. Nothing was sent. */
export class RequestValidationError extends SdkError {
  /** Everything that is wrong, in order. */
  readonly issues: readonly Issue[]

  constructor(message: string, init: IssuesInit = {}) {
    super(message, init)
    this.issues = init.issues ?? []
  }

  protected override printed(): readonly string[] {
    return ['issues', ...super.printed()]
  }

  static {
    brand(this, 'RequestValidationError')
  }
}

/** The error of one wrong argument. The pipeline adds vendor and operation when an `encode` throws it. */
export function invalidInput(path: string, message: string, init: SdkErrorInit = {}): RequestValidationError {
  return new RequestValidationError(`Invalid input: '${path}' ${message}`, { code: 'INVALID_INPUT', ...init, issues: [{ path, message }] })
}
