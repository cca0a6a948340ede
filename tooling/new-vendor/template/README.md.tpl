# @sdk/__vendor__

TypeScript client for __Vendor__.

Every operation on one page: [docs/operations.md](./docs/operations.md).

## Install

```sh
npm install @sdk/__vendor__
```

Node 22.19 or newer; ES modules, which `require()` loads as well.

## Quick start

The client reads `__VENDOR___BASE_URL` and `__VENDOR___API_KEY`; the options `baseUrl` and `apiKey` win.

```ts
import { __Vendor__Client } from '@sdk/__vendor__'

const client = new __Vendor__Client()
const note = await client.notes.create({ text: 'Call Ana' })
console.log(await client.notes.get({ id: note.id }))
await client.close()
```

The same operations are functions, of which a bundler keeps only those you import. A client can be passed wherever a session is wanted.

```ts
import { create } from '@sdk/__vendor__/notes'
import { create__Vendor__Session } from '@sdk/__vendor__/session'

const session = create__Vendor__Session()
console.log(await create(session, { text: 'Call Bia' }))
await session.close()
```

## Errors

| class | extends (core) | when |
| --- | --- | --- |
| `__Vendor__Error` | `SdkError` | every error below |
| `AuthenticationError` | `AuthenticationError` | 401 |
| `NotFoundError` | `NotFoundError` | 404 |
| `ServerError` | `ServerError` | 5xx |
| `RequestValidationError` | `RequestValidationError` | a wrong argument, named in `issues`; nothing was sent |
| `ConfigurationError` | `ConfigurationError` | an option is missing or wrong |

## Checking the setup

```sh
npx @sdk/__vendor__ check
```

## Testing your own code

```ts
import { __Vendor__Client } from '@sdk/__vendor__'
import { createFake__Vendor__ } from '@sdk/__vendor__/testing'

const fake = createFake__Vendor__({ notes: ['Call Ana'] })
const client = new __Vendor__Client({ apiKey: fake.apiKey, baseUrl: fake.baseUrl(), transport: fake.transport })
console.log(await client.notes.get({ id: 1 }), fake.calls.length) // { id: 1, text: 'Call Ana' } 1
await client.close()
```
