import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Graph } from '../../src/graph/graph.ts'
import type { Acted, Action, Failure } from '../../src/review/protocol/actions.ts'
import type { FileState } from '../../src/review/protocol/file.ts'
import type { Route, Routes } from '../../src/review/protocol/routes.ts'
import { createReview } from '../../src/review/review.ts'
import { serveReview } from '../../src/review/server/server.ts'
import { temporaryFolder } from './folder.ts'

/** A review of a folder of its own, asked over HTTP as a page asks. */
export interface TestReview extends AsyncDisposable {
  url: string
  folder: string
  key: string
  /** Puts a file into the folder. */
  put: (name: string, text: string) => string
  bytes: (name: string) => Buffer
  /** A token that opens one session. */
  token: () => string
  /** Asks as a page would; throws what is no 200. */
  ask: <R extends Route>(route: R, data: Routes[R]['takes']) => Promise<Routes[R]['gives']>
  /** The status and the failure of what is no 200. */
  refusal: (route: Route, data: object) => Promise<{ status: number } & Failure>
  /** One step on a file as it is now. */
  act: (path: string, action: Action, dryRun?: boolean) => Promise<Acted>
  undo: (path: string) => Promise<FileState>
}

export async function openReview(
  files: Readonly<Record<string, string>>,
  graph?: Graph,
): Promise<TestReview> {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) folder.put(name, text)
  const faults: unknown[] = []
  const review = await createReview({
    folder: folder.path,
    reviewer: 'A. Reader',
    graph,
    now: () => new Date('2026-01-02T03:04:05Z'),
    lockFile: join(folder.path, '.lock'),
  })
  const server = await serveReview({ review, port: 0, onFault: error => faults.push(error) })
  const token = (): string => server.address().replace(/^.*#token=/u, '')
  const send = async (route: Route, data: object, key?: string): Promise<Response> => {
    const [method = 'GET', path = '/'] = route.split(' ')
    const query = method === 'GET' ? `?${new URLSearchParams(Object.entries(data))}` : ''
    return fetch(`${server.url}${path}${query}`, {
      method,
      headers: { 'content-type': 'application/json', ...(key !== undefined && { 'x-whosaid-review': key }) },
      ...(method === 'POST' && { body: JSON.stringify(data) }),
    })
  }
  const opened = await send('POST /review/api/session', { token: token() })
  const { key } = (await opened.json()) as { key: string }
  const ask: TestReview['ask'] = async (route, data) => {
    const response = await send(route, data, key)
    const body: unknown = await response.json()
    if (!response.ok)
      throw new Error(`${route}: ${response.status} ${JSON.stringify(body)} ${faults.map(String).join()}`)
    return body as never
  }
  return {
    url: server.url,
    folder: folder.path,
    key,
    put: (name, text) => folder.put(name, text),
    bytes: name => readFileSync(join(folder.path, name)),
    token,
    ask,
    async refusal(route, data) {
      const response = await send(route, data, key)
      return { status: response.status, ...((await response.json()) as Failure) }
    },
    async act(path, action, dryRun = false) {
      const { version } = await ask('GET /review/api/file', { path })
      return ask('POST /review/api/act', { path, version, action, dryRun })
    },
    async undo(path) {
      const { version } = await ask('GET /review/api/file', { path })
      return (await ask('POST /review/api/undo', { path, version })).state
    },
    async [Symbol.asyncDispose]() {
      await server.close(0)
      folder[Symbol.dispose]()
      if (faults.length > 0) throw new AggregateError(faults, 'the review must have no fault')
    },
  }
}
