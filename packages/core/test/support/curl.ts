import { execFileSync } from 'node:child_process'
import { RequestSummary, type RequestSummaryInit } from '../../src/index.ts'

/** The arguments that a POSIX shell hands to curl. */
export function words(command: string): string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${command}\n`
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

/** The command for a request. */
export const curlOf = (init: Partial<RequestSummaryInit>): string => new RequestSummary({ method: 'POST', url: 'https://example.com/x', template: '/x', headers: {}, ...init }).toCurl()
