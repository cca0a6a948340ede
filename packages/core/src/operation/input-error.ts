import { variableName } from '../config/environment.ts'
import { ConfigurationError, RequestValidationError, type Issue } from '../errors/validation-error.ts'
import { describeIssues, toIssue } from '../schema/issues.ts'
import type { Compiled, InputRules } from './compiled.ts'
import { REQUIRED, type Problem } from './input.ts'
import { suggestion } from './nearest.ts'

/** The error of an input: names every field that is wrong, and of unknown ones the nearest known name. */
export function inputError(vendor: string, { id, defaults }: InputRules, known: readonly string[], problems: readonly Problem[]): ConfigurationError | RequestValidationError {
  const found = problems.flatMap(({ path, message, issues }): Issue[] => {
    if (issues !== undefined) return issues.map((issue) => toIssue(issue, path))
    return [{ path, message: message ?? `unknown field${suggestion(path, known)}` }]
  })
  const details = { vendor, operation: id }
  const missing = found.map(({ path, message }) => {
    const option = message === REQUIRED && defaults !== undefined && Object.hasOwn(defaults, path) ? defaults[path] : undefined
    return option === undefined ? undefined : `'${path}' is required: give it to the call, or set the option '${option}' or ${variableName(vendor, option)}`
  })
  if (!missing.includes(undefined)) return new ConfigurationError(missing.join('; '), { ...details, code: 'MISSING_DEFAULT' })
  return new RequestValidationError(`Invalid input of ${id}: ${describeIssues(found)}`, { ...details, code: 'INVALID_INPUT', issues: found })
}

/** The same error with the operation's id and the names that the caller gave the fields. */
export function inInputTerms(error: RequestValidationError, { spec, fields }: Compiled, vendor: string): RequestValidationError {
  const names = new Map([...fields.values()].map((field) => [field.payload ? 'body' : field.place === 'header' ? field.wire.toLowerCase() : field.wire, field.name]))
  const issues = error.issues.map((issue) => ({ ...issue, path: names.get(issue.path) ?? issue.path }))
  return new RequestValidationError(`Invalid input of ${spec.id}: ${describeIssues(issues)}`, { vendor, operation: spec.id, code: error.code, issues, cause: error.cause })
}
