import { wellFormedText } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { curlOf, words } from '../support/curl.ts'

it('a curl command runs nothing and loses nothing, whatever the values', () => {
  const value = fc.oneof(wellFormedText(20), fc.constantFrom("'", "''", "'\\''", '$(touch x)', '`touch x`', '; touch x', '\\', '"', '$HOME', '!!', '*', '~', '&& x', '| x', '> x', '#', '-x', '%s%n', '\n')).map((text) => text.replaceAll('\0', ''))
  fc.assert(fc.property(fc.tuple(value, value, value), ([url, header, body]) => {
    expect(words(curlOf({ url, headers: { 'x-a': `v${header}` }, body }))).toEqual(['--globoff', '-X', 'POST', url, '-H', `x-a: v${header}`, '--data-raw', body])
  }))
})
