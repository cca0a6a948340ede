import { expect, test } from 'vitest'
import { entriesOf } from './entries.ts'

test('every dist file of exports, imports and the published bin is an entry, once', () => {
  const entries = entriesOf({
    imports: { '#transport': { node: { '@sdk/source': './src/transport/undici.ts', default: './dist/transport/undici.js' }, default: './dist/transport/fetch.js' } },
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './session': { types: './dist/session/index.d.ts', default: './dist/session/index.js' },
      './again': { default: './dist/index.js' },
      './internal/*': null,
      './package.json': './package.json',
    },
    publishConfig: { bin: { 'sdk-acme': './dist/bin.js' } },
  })
  expect(entries.toSorted()).toEqual(['bin', 'index', 'session/index', 'transport/fetch', 'transport/undici'])
})
