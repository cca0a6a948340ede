import * as fc from 'fast-check'

/** Any JavaScript string, lone surrogates included, with what is special in URLs, shells and headers more often than by chance. */
export const anyText = (maxLength = 12): fc.Arbitrary<string> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
      { weight: 3, arbitrary: fc.constantFrom('/', '\\', '.', '..', '%', '%2e', '%2F', '?', '#', '&', '=', '+', ' ', ';', ':', '@', '{', '}', '"', "'", '<', '~', '*', '\r', '\n', '\t', '\0', '\u007f', '\u0085', '\u2028', '\uFEFF', 'ß', '日本', '😀') },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
    ),
    { maxLength },
  ).map((parts) => parts.join(''))

/** As `anyText`, without lone surrogates. */
export const wellFormedText = (maxLength?: number): fc.Arbitrary<string> => anyText(maxLength).map((text) => text.toWellFormed())
