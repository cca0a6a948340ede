import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

interface Packument {
  readonly name: string
  readonly 'dist-tags': Record<string, string>
  readonly versions: Record<string, { dist: { tarball?: string } }>
  readonly time: Record<string, string>
}

interface Publication extends Omit<Packument, 'time'> {
  readonly _attachments: Record<string, { data: string }>
}

/** A package registry on 127.0.0.1 that keeps what is published to it until it is closed. */
export interface Registry {
  readonly url: string
  /** `@sdk/core@1.0.0` of every version that was published, in order. */
  readonly published: readonly string[]
  /** The version that a tag of a package names. */
  tag(name: string, tag: string): string | undefined
  close(): Promise<void>
}

export async function startRegistry(): Promise<Registry> {
  const packages = new Map<string, Packument>()
  const tarballs = new Map<string, Buffer>()
  const published: string[] = []
  let url = ''

  function publish({ _attachments, ...publication }: Publication, response: ServerResponse): void {
    const { name, versions } = publication
    const known = packages.get(name) ?? { name, 'dist-tags': {}, versions: {}, time: {} }
    for (const [version, manifest] of Object.entries(versions)) {
      if (known.versions[version] !== undefined) return answer(response, 409, { error: `${name}@${version} exists` })
      const [file, attachment] = Object.entries(_attachments)[0] ?? []
      if (file === undefined || attachment === undefined) return answer(response, 400, { error: 'no tarball' })
      const path = `/${name}/-/${file.slice(file.lastIndexOf('/') + 1)}`
      tarballs.set(path, Buffer.from(attachment.data, 'base64'))
      manifest.dist.tarball = `${url}${path.slice(1)}`
      known.versions[version] = manifest
      // A day ago and more: clients that wait before they take new versions take these.
      known.time[version] = new Date(Date.now() - 7 * 86_400_000).toISOString()
      published.push(`${name}@${version}`)
    }
    Object.assign(known['dist-tags'], publication['dist-tags'])
    packages.set(name, known)
    answer(response, 201, { ok: true })
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', url).pathname)
    if (request.method === 'PUT') return publish((await json(request)) as Publication, response)
    const tarball = tarballs.get(path)
    if (tarball !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(tarball)
      return
    }
    const found = packages.get(path.slice(1))
    answer(response, found === undefined ? 404 : 200, found ?? { error: 'not found' })
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => answer(response, 500, { error: String(error) }))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url, published,
    tag: (name, tag) => packages.get(name)?.['dist-tags'][tag],
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(JSON.stringify(body))
}
