import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { randomFrom, type Random } from '../fuzz/random.ts'
import { versionsIn } from './documents.ts'
import { hostile, ordinary, type Question } from './questions.ts'

/** What all clients together have seen. */
export interface Seen {
  /** How many answers had this status, and how many errors this code. */
  statuses: Map<string, number>
  codes: Map<string, number>
  longest: number
  findings: string[]
}

interface Answered {
  status: number
  text: string
}

/** In milliseconds: what a question may take in all, and what any other route may. */
export interface Patience {
  question: number
  other: number
}

const count = (counts: Map<string, number>, what: string): void =>
  void counts.set(what, (counts.get(what) ?? 0) + 1)

/** Asks until it is told to end, by a seed of its own; some of its requests are left before their answer. */
export async function client(
  url: string,
  options: {
    seed: number
    kind: 'ordinary' | 'hostile'
    documents: readonly string[]
    patience: Patience
    ending: AbortSignal
    seen: Seen
  },
): Promise<void> {
  const { seed, kind, documents, patience, ending, seen } = options
  const random = randomFrom(seed)
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  while (!ending.aborted) {
    if (kind === 'hostile' && random.chance(0.1)) await crude(url, random)
    const question = (kind === 'hostile' ? hostile : ordinary)(random, documents)
    const limit = question.path === undefined ? patience.question : patience.other
    const leaves = random.chance(0.05) ? random.below(200) : undefined
    const began = performance.now()
    const answered = await ask(url, question, agent, leaves ?? 4 * limit).catch((error: unknown) => error)
    const lasted = performance.now() - began
    if (leaves !== undefined && !isAnswer(answered)) continue
    seen.longest = Math.max(seen.longest, lasted)
    const fault = faultOf(question, answered, lasted, limit, seen)
    if (fault !== undefined)
      seen.findings.push(`${question.kind}, seed ${seed}, after ${Math.round(lasted)} ms: ${fault}`)
    await pause(random.below(kind === 'hostile' ? 400 : 60))
  }
  agent.destroy()
}

const isAnswer = (answered: unknown): answered is Answered =>
  typeof answered === 'object' && answered !== null && 'status' in answered

/** What is wrong with an answer; undefined if it is one that the server promises. */
function faultOf(
  question: Question,
  answered: unknown,
  lasted: number,
  limit: number,
  seen: Seen,
): string | undefined {
  if (lasted > limit) return `took more than ${limit} ms`
  if (!isAnswer(answered)) return answered instanceof Error ? String(answered) : 'no answer'
  const { status, text } = answered
  count(seen.statuses, String(status))
  if (status >= 500 && status !== 503) return `status ${status}: ${text.slice(0, 200)}`
  if (question.path !== undefined || !text.startsWith('{')) return undefined
  const { data, errors = [] } = JSON.parse(text) as {
    data?: object
    errors?: { extensions: { code: string } }[]
  }
  for (const { extensions } of errors) count(seen.codes, extensions.code)
  if (errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')) return text.slice(0, 300)
  if (question.ofOneDocument !== true || errors.length > 0) return undefined
  const versions = versionsIn(JSON.stringify(data))
  return versions.size > 1 ? `two states in one answer: ${[...versions].join(', ')}` : undefined
}

function ask(
  url: string,
  { path = '/graphql', body, headers }: Question,
  agent: Agent,
  leaveAfter: number,
): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  const { hostname, port } = new URL(url)
  const sent = request(
    {
      hostname,
      port,
      agent,
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      signal: AbortSignal.timeout(Math.max(1, leaveAfter)),
    },
    response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      )
    },
  ).on('error', reject)
  sent.end(body)
  return promise
}

/** What no HTTP library sends: half a request, bytes that are none, two hosts, a body that never comes. */
async function crude(url: string, random: Random): Promise<void> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname).on('error', () => {})
  const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
  socket.write(
    random.pick([
      'POST /graphql HT',
      '\u0016\u0003\u0001\u0000',
      `${head}Host: other\r\nContent-Length: 2\r\n\r\n{}`,
      `${head}Content-Length: 100000\r\n\r\n{"query"`,
      `${head}Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n`,
    ]),
  )
  await pause(random.below(500))
  socket.destroy()
}
