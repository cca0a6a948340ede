import { expect, test } from 'vitest'
import { marked } from './pure.ts'

test('calls in initial values of top-level variables are marked, nested ones included', () => {
  expect(marked('const a = f(g(1), { b: new C(h()) });')).toBe('const a = /* @__PURE__ */ f(/* @__PURE__ */ g(1), { b: /* @__PURE__ */ new C(/* @__PURE__ */ h()) });')
  expect(marked('export const a = x.y(1);')).toBe('export const a = /* @__PURE__ */ x.y(1);')
})

test('a chain of calls is marked once', () => {
  expect(marked('const a = f().g();')).toBe('const a = /* @__PURE__ */ f().g();')
})

test('marks are not doubled', () => {
  expect(marked('const a = /* @__PURE__ */ f(g());')).toBe('const a = /* @__PURE__ */ f(/* @__PURE__ */ g());')
})

test('what reads properties is put into a function that is marked', () => {
  expect(marked('const a = f({ ...b, c: d.e }), g = h(i);')).toBe('const a = /* @__PURE__ */ (() => (f({ ...b, c: d.e })))(), g = /* @__PURE__ */ h(i);')
  expect(marked('const a = { ...b, c: f() };')).toBe('const a = /* @__PURE__ */ (() => ({ ...b, c: f() }))();')
  expect(marked('const a = b.c;')).toBe('const a = b.c;')
})

test('classes with keys that are worked out are put into such a function and keep their names', () => {
  expect(marked('var A = class { [B]() {} };')).toBe('var A = /* @__PURE__ */ (() => (class A { [B]() {} }))();')
  expect(marked('var A = class C extends D { [B] = 1 };')).toBe('var A = /* @__PURE__ */ (() => (class C extends D { [B] = 1 }))();')
})

test('what runs later, and statements, stay as they are', () => {
  for (const code of ['const a = () => f();', 'const a = class { static { f(); } };', 'const a = class { static { f(); } [b]() {} };', 'const a = class { b() { return f(); } };', 'function a() { return f(); }', 'f();', 'for (const a of f()) g(a);']) expect(marked(code)).toBe(code)
})
