import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Client } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiOptions, serve } from '../src/api/index.ts'
import { examples, openTestApi, type TestApi } from './support/api.ts'
import { program, suiteEnvironment, whosaid } from './support/cli.ts'
import { apiWith, json } from './support/guard.ts'
import { annotated, call, clientOfCommand, clientOfServer, pages, rowsOf } from './support/mcp.ts'
import { questions } from './expected/questions.ts'

let suite: TestApi
let client: Client
beforeAll(async () => {
  suite = await openTestApi(examples)
  client = await clientOfCommand()
})
afterAll(async () => {
  await client.close()
  await suite[Symbol.asyncDispose]()
})

/** A server with these settings. */
const served = (options: ApiOptions = {}) => serve(apiWith(suite, options), { host: '127.0.0.1', port: 0 })

const example = annotated()

const start = (stdout: number | 'pipe') =>
  spawn(process.execPath, [program, 'mcp'], { env: suiteEnvironment(), stdio: ['pipe', stdout, 'pipe'] })

/** The status and the first code of a refusal. */
async function codeOf(answer: Response) {
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] }
  return [answer.status, errors[0]!.extensions.code]
}

describe('whosaid mcp', () => {
  test('has read-only tools, each with what it is for and what each argument means', async () => {
    const { tools } = await client.listTools()
    const names = ['compare', 'disputes', 'document', 'figures', 'search', 'statement', 'who_said_what']
    expect(tools.map(({ name }) => name)).toEqual(names)
    for (const { name, description = '', annotations, inputSchema } of tools) {
      expect(description.length, name).toBeGreaterThan(40)
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
      for (const one of Object.values(inputSchema.properties ?? {}))
        expect(one).toMatchObject({ description: expect.stringMatching(/\S/) as string })
    }
    expect(client.getInstructions()).toContain('never repeat a claim without who says it')
  })

  test('starts as README says, through npm', async () => {
    const [, block = ''] =
      /```json\n(\{\n {2}"mcpServers"[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
    const { mcpServers } = JSON.parse(block) as {
      mcpServers: { whosaid: { command: string; args: string[] } }
    }
    const { command, args } = mcpServers.whosaid
    expect(args).toContain('/path/to/whosaid')
    const own = await clientOfCommand(
      command,
      args.map(one => (one === '/path/to/whosaid' ? process.cwd() : one)),
    )
    expect((await own.listTools()).tools).toHaveLength(7)
    await own.close()
  })

  test('there are twenty questions', () => expect(questions).toHaveLength(20))

  test.each(questions)('$question', async ({ tool, given, ids, only }) => {
    const rows = (await pages(client, tool, given)).flatMap(rowsOf).filter(({ id }) => example.has(id))
    const found = new Set(rows.map(({ id }) => id))
    if (only) expect([...found].toSorted()).toEqual([...ids].toSorted())
    else expect([...found]).toEqual(expect.arrayContaining([...ids]))
    for (const { id, speakers, spokenAs, document, spans } of rows) {
      const { statement, url } = example.get(id)!
      expect(
        speakers?.every(({ name }) => name.length > 0),
        id,
      ).toBe(true)
      if (statement.speaker !== undefined && !String(statement.speaker).startsWith('#'))
        expect(speakers?.map(one => one.id)).toEqual([statement.speaker].flat())
      expect(spokenAs !== undefined, id).toBe(statement.spokenAs !== undefined)
      expect(document).toMatchObject({ id: id.split('#')[0], ...(url !== undefined && { url }) })
      expect(document?.publisher, id).toBeDefined()
      expect(spans?.length ?? 0, id).toBeGreaterThan(0)
    }
  })

  test('goes on where an answer ended, without a gap and without a row twice', async () => {
    const all = await pages(client, 'document', { id: 'white-house-2024-02-02', first: 100 })
    expect(all.length).toBeGreaterThan(10)
    const ids = all.flatMap(page => (page as { rows: { id: string }[] }).rows.map(({ id }) => id))
    const inFile = [...example.keys()].filter(id => id.startsWith('white-house-2024-02-02#'))
    expect(ids.toSorted()).toEqual(inFile.toSorted())
  })

  test.each([
    [
      'a date that is none',
      'who_said_what',
      { from: 'yesterday' },
      /^a date must be EDTF .*yesterday \[BAD_USER_INPUT\]$/,
    ],
    [
      'a foreign cursor',
      'document',
      { id: 'radio-farda-2019-12-30', after: 'x' },
      /^a cursor must come .*\[BAD_CURSOR\]$/,
    ],
    [
      'an unknown id',
      'statement',
      { id: 'x' },
      /^the arguments must name what is loaded, but got: \{"id":"x"\} \[NOT_FOUND\]$/,
    ],
    [
      'too few documents',
      'compare',
      { documents: ['a'], about: 'iran' },
      /from 2 to 20.*\[BAD_USER_INPUT\]$/,
    ],
    ['an argument that is missing', 'statement', {}, /must have required property 'id'/],
    [
      'an argument that there is not',
      'search',
      { text: 'x', limit: 1 },
      /must NOT have additional properties/,
    ],
  ])('says what is wrong with %s', async (_what, tool, given, message) => {
    const { isError, text: told } = await call(client, tool, given)
    expect(told).toMatch(message)
    expect(isError).toBe(true)
  })

  /** What a client of the protocol of 2025 sends first; the line after it is no message. */
  const opening = [
    {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
    },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'search', arguments: { text: 'Zarif' } } },
  ]
  test('writes the protocol only to standard output, and ends with its input', async () => {
    const child = start('pipe')
    const said = text(child.stderr!)
    const lines: { id?: number | null }[] = []
    const ended = once(child, 'close')
    let rest = ''
    child.stdout!.setEncoding('utf8').on('data', (piece: string) => {
      rest += piece
      const whole = rest.split('\n')
      rest = whole.pop() ?? ''
      lines.push(...whole.map(line => JSON.parse(line) as { id?: number | null }))
      if (lines.some(({ id }) => id === 2)) child.stdin!.end()
    })
    child.stdin!.write(['no message', ...opening.map(one => JSON.stringify(one)), ''].join('\n'))
    expect(await ended).toEqual([0, null])
    expect(rest).toBe('')
    expect(lines.map(({ id }) => id)).toEqual([null, 1, 2])
    expect(lines[2]).toMatchObject({ jsonrpc: '2.0', result: { content: [{ type: 'text' }] } })
    expect(await said).toBe('')
  })

  test('answers what is no message with an error, however long it is, and goes on', async () => {
    const lines = [
      `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(12 * 2 ** 20)}"}`,
      'no JSON',
      '{"id":"two"}',
      JSON.stringify(opening[0]),
      '[',
    ]
    const { stdout, status } = await whosaid(['mcp'], { input: lines.join('\n') })
    expect(status).toBe(0)
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { id: unknown; error?: { code: number; message: string } })
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, -32600],
      [null, -32700],
      ['two', -32600],
      [1, undefined],
      [null, -32700],
    ])
    expect(answers[0]?.error?.message).toBe(
      `a message must have at most 1048576 bytes, but got: ${Buffer.byteLength(lines[0]!)}`,
    )
    expect(answers[1]?.error?.message).toMatch(/^a message must be a line of JSON, but got: /)
  })

  test('says in one sentence, with status 3, that its output has no room', async () => {
    const full = openSync('/dev/full', 'w')
    const child = start(full)
    closeSync(full)
    const said = text(child.stderr!)
    child.stdin!.write(`${JSON.stringify(opening[0])}\n`)
    expect(await once(child, 'close')).toEqual([3, null])
    expect(await said).toMatch(/^Cannot write to standard output: ENOSPC[^\n]*\n$/)
  })

  test('ends quietly when its client has left', async () => {
    const child = start('pipe')
    const said = text(child.stderr!)
    child.stdout!.destroy()
    child.stdin!.write(`${JSON.stringify(opening[0])}\n`)
    expect(await once(child, 'close')).toEqual([0, null])
    expect(await said).toBe('')
  })
})

describe('/mcp', () => {
  const token = 'a-token-of-the-desk'
  const asked = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
  const post = (url: string, headers: Record<string, string> = {}, body: unknown = asked) =>
    fetch(`${url}/mcp`, {
      method: 'POST',
      headers: { ...json, accept: 'application/json, text/event-stream', ...headers },
      body: JSON.stringify(body),
    })

  test.each(['auto', 'legacy'] as const)('answers as the command does (%s)', async mode => {
    const server = await served({ tokens: [token] })
    try {
      const over = await clientOfServer(server.url, { authorization: `Bearer ${token}` }, mode)
      expect((await over.listTools()).tools).toEqual((await client.listTools()).tools)
      for (const { tool, given } of questions.slice(0, 3))
        expect(await call(over, tool, given)).toEqual(await call(client, tool, given))
      expect(await call(over, 'statement', { id: 'x' })).toMatchObject({ isError: true })
      await over.close()
    } finally {
      await server.close()
    }
  })

  test('is behind the guard: token, Host, origin, size, rate', async () => {
    const server = await served({ tokens: [token], hosts: [], rate: 2, maxBodyBytes: 2000 })
    const right = { authorization: `Bearer ${token}` }
    try {
      expect(await codeOf(await post(server.url))).toEqual([401, 'UNAUTHENTICATED'])
      const { status } = await new Promise<{ status: number | undefined }>((resolve, reject) => {
        const headers = { ...json, ...right, host: 'elsewhere.example' }
        const sent = request(`${server.url}/mcp`, { method: 'POST', headers }, answer => {
          answer.resume()
          resolve({ status: answer.statusCode })
        })
        sent.once('error', reject).end(JSON.stringify(asked))
      })
      expect(status).toBe(421)
      // A call is one request, though it asks the API in its turn.
      const search = { method: 'tools/call', params: { name: 'search', arguments: { text: 'Zarif' } } }
      const both = await Promise.all(
        [1, 2].map(async () => (await post(server.url, right, { ...asked, ...search })).text()),
      )
      for (const answer of both) expect(answer).toContain('mohammad-javad-zarif')
      const many = await Promise.all(Array.from({ length: 9 }, () => post(server.url, right)))
      const refused = many.find(({ status: one }) => one !== 200)!
      expect(await codeOf(refused)).toEqual([429, 'TOO_MANY_REQUESTS'])
    } finally {
      await server.close()
    }
  })

  test('refuses a page of another origin, too large a body, and whatever is no POST', async () => {
    const server = await served({ origins: ['https://pages.example'], maxBodyBytes: 2000 })
    try {
      expect((await post(server.url, { origin: 'https://other.example' })).status).toBe(403)
      expect((await post(server.url, { origin: 'https://pages.example' })).status).toBe(200)
      expect((await post(server.url, { origin: server.url })).status).toBe(200)
      expect((await post(server.url, {}, { ...asked, padding: 'x'.repeat(2000) })).status).toBe(413)
      expect((await fetch(`${server.url}/mcp`)).status).toBe(405)
      expect((await fetch(`${server.url}/mcp/x`, { method: 'POST' })).status).toBe(404)
    } finally {
      await server.close()
    }
  })

  test('opens no stream, since nothing changes that could be told', async () => {
    const server = await served()
    try {
      const method = 'subscriptions/listen'
      const meta = {
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
        'io.modelcontextprotocol/clientCapabilities': {},
      }
      const answer = await post(
        server.url,
        { 'mcp-protocol-version': '2026-07-28', 'mcp-method': method },
        { ...asked, method, params: { _meta: meta, notifications: { toolsListChanged: true } } },
      )
      expect(answer.headers.get('content-type')).toBe('application/json')
      expect(await answer.json()).toMatchObject({ error: { message: 'Subscription limit reached' } })
    } finally {
      await server.close()
    }
  })

  test('says why the database gives no answer', async () => {
    const server = await served({ timeout: 1 })
    try {
      const over = await clientOfServer(server.url)
      const { isError, text: told } = await call(over, 'search', { text: 'Zarif' })
      expect(told).toMatch(/must take at most 1 ms in all, but got: more \[TIMED_OUT\]$/)
      expect(isError).toBe(true)
      await over.close()
    } finally {
      await server.close()
    }
  })
})
