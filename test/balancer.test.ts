import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request as forward, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import type { Answer } from './support/api.ts'
import { program, suiteEnvironment } from './support/cli.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { small } from './support/small.ts'
import { openSse, type SseClient } from './support/sse.ts'

// Several processes behind one balancer: they share nothing but the database, so that a client never knows which one answers.

interface Process {
  child: ChildProcess
  port: number
}

let suite: TestGraph
let balancer: Server
let url: string
const processes: Process[] = []
/** The processes that answered, in order. */
const answered: Process[] = []

async function start(): Promise<Process> {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: suiteEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const line of createInterface(child.stdout)) {
    const [, port] = /^GraphQL .*:(\d+)\/graphql$/.exec(line) ?? []
    if (port !== undefined) return { child, port: Number(port) }
  }
  throw new Error('a server must say where it listens, but got: its end')
}

/** Gives each request to the next process; one whose process is gone, to the one after that. */
function balance(): Server {
  let turn = 0
  return createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const send = (left: number): void => {
        const to = processes[turn++ % processes.length]!
        const { method, url: path, headers } = request
        const passed = forward({ port: to.port, method, path, headers }, answer => {
          answered.push(to)
          response.writeHead(answer.statusCode!, answer.headers)
          answer.pipe(response)
          answer.on('error', () => response.destroy())
          response.on('close', () => passed.destroy())
        })
        passed.on('error', () => (left > 1 && !response.headersSent ? send(left - 1) : response.destroy()))
        passed.end(Buffer.concat(chunks))
      }
      send(processes.length)
    })
  })
}

const says = (id: string, number: number): DocumentFile =>
  small(id, {
    statements: Array.from({ length: number }, (_, at) => ({
      id: `s${at}`,
      speaker: 'paper',
      form: 'INDIRECT',
      text: `apple ${at}`,
    })),
  })

beforeAll(async () => {
  suite = await openTestGraph()
  await suite.load(says('many', 30))
  processes.push(...(await Promise.all([start(), start(), start()])))
  balancer = balance().listen(0, '127.0.0.1')
  await once(balancer, 'listening')
  url = `http://127.0.0.1:${(balancer.address() as AddressInfo).port}/graphql`
}, 120_000)
afterAll(async () => {
  balancer.closeAllConnections()
  balancer.close()
  for (const { child } of processes) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill()
    await once(child, 'exit')
  }
  await suite[Symbol.asyncDispose]()
})

async function killed(one: Process): Promise<void> {
  one.child.kill('SIGKILL')
  await once(one.child, 'exit')
}

async function ask<Data>(query: string, variables: object): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as Answer<Data>
  if (!data || errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

interface Page {
  statements: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}
const pages = `query ($after: String) {
  statements(first: 4, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`

test('cursors of pages hold in every process, also when one is killed', async () => {
  answered.length = 0
  const ids: string[] = []
  for (let after: string | null = null, turn = 0; ; turn++) {
    const { statements }: Page = await ask<Page>(pages, { after })
    ids.push(...statements.nodes.map(({ id }) => id))
    if (turn === 3) await killed(processes[0]!)
    if (!statements.pageInfo.hasNextPage) break
    after = statements.pageInfo.endCursor
  }
  expect(ids).toHaveLength(30)
  expect(new Set(ids).size).toBe(30)
  expect(new Set(answered).size).toBe(3)
})

const follow = `subscription ($after: String) {
  statementsChanged(filter: { text: "apple" }, after: $after) { cursor documentIds added { id } removedIds }
}`

interface Event {
  cursor: string
  documentIds: string[]
  added: { id: string }[]
}

async function nextOf(client: SseClient): Promise<Event> {
  const event = await client.next()
  return (JSON.parse(event!.data) as { data: { statementsChanged: Event } }).data.statementsChanged
}

const open = (after: string): Promise<SseClient> =>
  openSse(init =>
    fetch(`${url}?${new URLSearchParams({ query: follow, variables: JSON.stringify({ after }) })}`, init),
  )

test('a subscription goes on at another process from its cursor, when its own is killed', async () => {
  const { graphStatus } = await ask<{ graphStatus: { cursor: string } }>('{ graphStatus { cursor } }', {})
  const first = await open(graphStatus.cursor)
  const own = answered.at(-1)!
  await suite.load(says('one', 2))
  const event = await nextOf(first)
  expect(event.documentIds).toEqual(['one'])
  expect(event.added.map(({ id }) => id).toSorted()).toEqual(['one#s0', 'one#s1'])

  await killed(own)
  await expect(first.next()).rejects.toThrow()
  await suite.load(says('two', 1), says('one', 1))
  await using second = await open(event.cursor)
  expect(answered.at(-1)).not.toBe(own)
  const { documentIds, added } = await nextOf(second)
  expect(documentIds.toSorted()).toEqual(['one', 'two'])
  expect(added.map(({ id }) => id).toSorted()).toEqual(['one#s0', 'two#s0'])
})
