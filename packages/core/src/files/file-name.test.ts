import { describe, expect, it } from 'vitest'
import { fileNameOf } from './file-name.ts'

const cases: [string, string | undefined][] = [
  ['attachment; filename="a.txt"', 'a.txt'],
  ['attachment; filename=a.txt', 'a.txt'],
  ['attachment;filename=a.txt;size=5', 'a.txt'],
  ['ATTACHMENT; FILENAME="a.txt"', 'a.txt'],
  ['attachment; name="filename=evil"; filename="good.txt"', 'good.txt'],
  ['attachment; xfilename=evil; filename=good.txt', 'good.txt'],
  ['attachment; flag; filename=good.txt', 'good.txt'],
  ['attachment; filename="a;b=c.txt"', 'a;b=c.txt'],
  ['attachment; filename=a=b.txt', 'a=b.txt'],
  ['attachment; filename="a\\"b.txt"', 'a"b.txt'],
  ['attachment; filename="first.txt"; filename="second.txt"', 'first.txt'],
  ["attachment; filename*=UTF-8''na%C3%AFve%20%E6%97%A5.txt", 'naïve 日.txt'],
  ["attachment; filename=\"plain.txt\"; filename*=utf-8'en'better.txt", 'better.txt'],
  ["attachment; filename=\"plain.txt\"; filename*=UTF-8''%E6%9", 'plain.txt'],
  ["attachment; filename=\"plain.txt\"; filename*=klingon''x", 'plain.txt'],
  [`attachment; filename="${Buffer.from('日.txt').toString('latin1')}"`, '日.txt'],
  [`attachment; filename="${Buffer.from('é.txt', 'latin1').toString('latin1')}"`, 'é.txt'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ['attachment; filename="..\\\\..\\\\windows\\\\x.dll"', 'x.dll'],
  ['attachment; filename="C:\\Users\\x.txt"', 'x.txt'],
  ["attachment; filename*=UTF-8''..%2F..%2Fx.txt", 'x.txt'],
  ["attachment; filename*=UTF-8''..%5Cx.txt", 'x.txt'],
  ["attachment; filename*=UTF-8''a%00b%0D%0Ac%7F.txt", 'abc.txt'],
  ["attachment; filename*=UTF-8''txt.%E2%80%AEexe", 'txt.exe'],
  ['attachment; filename="  a.txt  "', 'a.txt'],
  ['attachment; filename=".."', undefined],
  ['attachment; filename="."', undefined],
  ['attachment; filename=""', undefined],
  ['attachment; filename="a/"', undefined],
  ['attachment; filename=', undefined],
  ['attachment; filename="', undefined],
  ['attachment', undefined],
  ['', undefined],
  [';', undefined],
  [';;;=', undefined],
  [`attachment; filename="${'a'.repeat(5_000)}"`, undefined],
]

describe('the file name of a header', () => {
  for (const [header, name] of cases) it(`${header.slice(0, 70)} is ${String(name)}`, () => expect(fileNameOf(header)).toBe(name))
})
