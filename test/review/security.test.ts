import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder, type Folder } from '../support/folder.ts'
import { openReview, type TestReview } from '../support/review.ts'
import { reviewed } from '../support/reviewed.ts'

// Each attack would change the file if it were let in: what it is afterwards is the proof that no byte was written.

let review: TestReview
let outside: Folder
let version: string
beforeAll(async () => {
  outside = temporaryFolder()
  outside.put('secret.yaml', reviewed())
  review = await openReview({ 'one.yaml': reviewed(), 'note.txt': 'A note.' })
  symlinkSync(join(outside.path, 'secret.yaml'), join(review.folder, 'link.yaml'))
  symlinkSync(outside.path, join(review.folder, 'folder'))
  symlinkSync(join(outside.path, 'fresh.yaml'), join(review.folder, 'dangling.yaml'))
  version = (await review.ask('GET /review/api/file', { path: 'one.yaml' })).version
})
afterAll(async () => {
  await review[Symbol.asyncDispose]()
  outside[Symbol.dispose]()
})

const step = (path = 'one.yaml') => ({ path, version, action: { kind: 'accept', statements: ['s1'] } })

const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== '.lock')
    .map(({ name }) => join(folder, name))
    .map(file => `${file} ${statSync(file).mtimeMs} ${readFileSync(file, 'utf8')}`)

/** Every file of both folders with its bytes. */
const everything = (): string => [...below(review.folder), ...below(outside.path)].toSorted().join('\n')

/** Sends a step with headers that `fetch` does not let one set. */
function send(headers: Record<string, string>, path = '/review/api/act', data: unknown = step()) {
  const { port } = new URL(review.url)
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
        },
        response => {
          response.setEncoding('utf8')
          let body = ''
          response.on('data', chunk => (body += String(chunk)))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(typeof data === 'string' ? data : JSON.stringify(data))
    },
  )
}

const keyed = (headers: Record<string, string> = {}) => ({ 'x-whosaid-review': review.key, ...headers })
const port = () => new URL(review.url).port

test('the step that the attacks send changes the file when the page sends it', async () => {
  await using own = await openReview({ 'one.yaml': reviewed() })
  await own.act('one.yaml', { kind: 'accept', statements: ['s1'] })
  expect(own.bytes('one.yaml').toString()).not.toBe(reviewed())
})

const attacks: Record<string, () => Promise<{ status: number }>> = {
  'a page of another origin': () => send(keyed({ origin: 'http://evil.example' })),
  'a page of another port of this machine': () =>
    send(keyed({ origin: `http://127.0.0.1:${Number(port()) + 1}` })),
  'a page without an origin, such as a frame in a sandbox': () => send(keyed({ origin: 'null' })),
  'a page of another site, as the browser says': () => send(keyed({ 'sec-fetch-site': 'cross-site' })),
  'a name that was bound to this machine (DNS rebinding)': () =>
    send(keyed({ host: `evil.example:${port()}`, origin: `http://evil.example:${port()}` })),
  'the right name with another port': () => send(keyed({ host: '127.0.0.1:1' })),
  'a request without a key': () => send({}),
  'a forged key': () => send(keyed({ 'x-whosaid-review': 'A'.repeat(43) })),
  'a token in the place of a key': () => send(keyed({ 'x-whosaid-review': review.token() })),
  'a form, which needs no preflight': () => send(keyed({ 'content-type': 'text/plain' })),
}

test.each(Object.keys(attacks))('%s changes no byte', async name => {
  const before = everything()
  const { status } = await attacks[name]!()
  expect([400, 401, 403]).toContain(status)
  expect(everything()).toBe(before)
})

const away = [
  '../one.yaml',
  'folder/../../one.yaml',
  '/etc/passwd',
  'link.yaml',
  'folder/secret.yaml',
  'note.txt',
  '.',
  '',
  'one.yaml\0.txt',
  String.raw`..\one.yaml`,
]

test.each(away)('the path %j leads nowhere', async path => {
  const before = everything()
  const { version: other } = await secret()
  for (const given of [version, other]) {
    const { status } = await review.refusal('POST /review/api/act', { ...step(path), version: given })
    expect([400, 403, 404]).toContain(status)
  }
  expect([403, 404]).toContain((await review.refusal('GET /review/api/file', { path })).status)
  expect(everything()).toBe(before)
})

/** The version of the file outside, as somebody would know it who has a copy. */
async function secret(): Promise<{ version: string }> {
  await using copy = await openReview({
    'secret.yaml': readFileSync(join(outside.path, 'secret.yaml'), 'utf8'),
  })
  return await copy.ask('GET /review/api/file', { path: 'secret.yaml' })
}

test('a draft is not written through a link to a file that is not there', async () => {
  const before = everything()
  const from = { text: 'Mr Smith said on Monday that France had condemned the attack.', name: 'x' }
  const { status } = await review.refusal('POST /review/api/draft', { from, id: 'dangling' })
  expect(status).toBe(409)
  expect(everything()).toBe(before)
})

test('a token opens one session', async () => {
  const token = review.token()
  expect((await send({}, '/review/api/session', { token })).status).toBe(200)
  expect((await send({}, '/review/api/session', { token })).status).toBe(401)
})

test('no other origin may read an answer', async () => {
  const { status, headers } = await send({ origin: 'http://evil.example' }, '/review/api/session', {
    token: 'x',
  })
  expect(status).toBe(403)
  expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
})

test('a body that is too long is not read to its end', async () => {
  const { status } = await send(
    keyed(),
    '/review/api/act',
    JSON.stringify({ ...step(), more: 'x'.repeat(9 * 2 ** 20) }),
  ).catch((error: NodeJS.ErrnoException) => ({
    status: error.code === 'EPIPE' || error.code === 'ECONNRESET' ? 413 : 0,
  }))
  expect(status).toBe(413)
})

test.each(['{', '[]', '{"path":"\\ud800"}', '{"__proto__":{}}', '\u{feff}{}x'])(
  'the body %s is refused',
  async body => {
    const before = everything()
    expect((await send(keyed(), '/review/api/act', body)).status).toBe(400)
    expect(everything()).toBe(before)
  },
)

test('the server listens on this machine only', () => {
  expect(new URL(review.url).hostname).toBe('127.0.0.1')
})

test('a file that is larger than a document may be is not read', async () => {
  await using own = await openReview({})
  writeFileSync(join(own.folder, 'large.yaml'), Buffer.alloc(33 * 2 ** 20, 0x20))
  expect((await own.refusal('GET /review/api/file', { path: 'large.yaml' })).status).toBe(413)
})
