import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'
import { servers } from './servers/index.ts'

// Each test starts processes; only one that hangs reaches this.
vi.setConfig({ testTimeout: 300_000 })

const SOURCE = '--conditions=@sdk/source'
const packages = resolve(import.meta.dirname, '../../packages')

interface Run {
  readonly code: number | null
  readonly output: string
}

/** Runs a program with these variables alone, and what Node needs. */
async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  const child = spawn(process.execPath, [SOURCE, ...args], { env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

const check = (vendor: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Run> =>
  run([join(packages, vendor, 'src/bin.ts'), ...(args.length === 0 ? ['check'] : args)], env)

/** Secrets of the embedded servers, by the end of their variables' names. */
const secretsIn = (env: Readonly<Record<string, string>>): string[] => Object.entries(env).flatMap(([name, value]) => (/_(?:KEY|TOKEN|PASSWORD)$/.test(name) ? [value] : []))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

test.each([...servers])('the first program of $vendor works as it is printed', async ({ vendor, code, start }) => {
  const server = await start(undefined)
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  try {
    symlinkSync(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'), 'junction')
    writeFileSync(join(folder, 'first.mjs'), code)
    const result = await run([join(folder, 'first.mjs')], server.env)
    expect({ vendor, ...result }).toMatchObject({ code: 0 })
    expect(result.output).not.toBe('')
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
})

test('starts every server on its port, says what to set, and ends on a signal', async () => {
  // Somebody else may take a port between looking and starting.
  for (let attempt = 1; ; attempt++) {
    const first = await freePort()
    const child = spawn(process.execPath, [SOURCE, join(import.meta.dirname, 'sandbox.ts'), String(first)], { stdio: ['ignore', 'pipe', 'ignore'] })
    const lines: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line)
      if (line.includes('until Ctrl+C')) break
    }
    if (lines.length === 0 && attempt < 10) continue
    for (const { vendor } of servers) expect(lines).toContain(`## @sdk/${vendor}`)
    const addresses = lines.flatMap((line) => /_BASE_URL='([^']+)'/.exec(line)?.[1] ?? [])
    expect(addresses.map((address) => Number(new URL(address).port) - first)).toEqual(servers.map((_, index) => index))
    for (const address of addresses) expect((await fetch(address, { redirect: 'manual' })).status).toBeGreaterThanOrEqual(200)
    child.kill('SIGTERM')
    const [code] = (await once(child, 'close')) as [number | null]
    expect(code).toBe(0)
    return
  }
})

test.each([...servers])('check of $vendor: everything works', async ({ vendor, start }) => {
  const server = await start(undefined)
  try {
    const { code, output } = await check(vendor, { ...server.env, [`${vendor.toUpperCase()}_BASE_ULR`]: 'x' })
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(output.split('\n')[0]).toMatch(new RegExp(`^@sdk/${vendor} \\S+, Node ${process.versions.node}$`))
    expect(output).toContain(`${vendor.toUpperCase()}_BASE_ULR is set, and nothing reads it; did you mean '${vendor.toUpperCase()}_BASE_URL'?`)
    expect(output).toMatch(/^ok +server +http:\/\/127\.0\.0\.1:\d+\S* answered \d{3} in \d+ ms$/m)
    expect(output).toMatch(/^ +clock +(?:agrees|the server does not tell)/m)
    expect(output).toMatch(/^ +limits +\S/m)
    expect(output).not.toContain('FAILED')
    for (const secret of secretsIn(server.env)) expect(output).not.toContain(secret)
  } finally {
    await server.stop()
  }
})

test.each([...servers])('check of $vendor: a wrong secret is named by its variable', async ({ vendor, start }) => {
  const server = await start(undefined)
  try {
    for (const name of Object.keys(server.env).filter((each) => secretsIn({ [each]: 'x' }).length > 0 && !each.endsWith('SET_SETTINGS_TOKEN'))) {
      const wrong = 'wrong-5f1c'
      const { code, output } = await check(vendor, { ...server.env, [name]: wrong })
      expect({ name, code, output }).toMatchObject({ code: 1 })
      expect(output).toMatch(new RegExp(`^FAILED .*\\n +look at .*${name}`, 'm'))
      for (const secret of [wrong, ...secretsIn(server.env)]) expect(output).not.toContain(secret)
    }
  } finally {
    await server.stop()
  }
})

test.each([...servers])('check of $vendor: no server, no variables, no such command', async ({ vendor, start }) => {
  const server = await start(undefined)
  await server.stop()
  const address = `${vendor.toUpperCase()}_BASE_URL`
  const down = await check(vendor, server.env)
  expect(down.code).toBe(1)
  expect(down.output).toMatch(/^FAILED server /m)
  expect(down.output).toContain(`look at ${address}`)

  const unset = await check(vendor, { [address]: 'not a URL' })
  expect(unset.code).toBe(1)
  expect(unset.output).toMatch(/^FAILED options /m)

  const help = await check(vendor, {}, 'help')
  expect(help.code).toBe(2)
  expect(help.output).toContain(`Usage: npx @sdk/${vendor} check`)
})
