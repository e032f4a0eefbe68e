import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Api } from '../../api/api.ts'
import { serve, type Served } from '../../api/serve.ts'
import type { Workbench } from '../../api/workbench/files.ts'
import { WhosaidError } from '../../errors.ts'
import { Refusal } from '../failure.ts'
import { limits } from '../folder/listing.ts'
import type { Failure } from '../protocol/actions.ts'
import type { KeyHeader } from '../protocol/routes.ts'
import type { Answer, Review } from '../review.ts'
import { bodyOf } from './body.ts'
import { checkSource } from './guard.ts'
import { createSessions } from './session.ts'
import { taken } from './takes.ts'

export interface ServedReview extends Served {
  /** An address that opens the review once, at its list or at a file of the folder. */
  address: (path?: string) => string
}

export interface ReviewServerOptions {
  review: Pick<Review, 'answers' | 'warm' | 'end'>
  port: number
  /** The public API, served beside the review; without one there is none. */
  api?: Api | undefined
  workbench?: Workbench | undefined
  /** Called with an address whenever one was used, so that another can be shown. */
  onOpened?: (address: string) => void
  /** Called with what is a fault of the program. */
  onFault?: (error: unknown) => void
}

const keyHeader: KeyHeader = 'x-whosaid-review'

/** Milliseconds that an answer may take; what is written by then stays written. */
const answerLimit = 120_000

/** Serves a review, on this machine only. */
export async function serveReview(options: ReviewServerOptions): Promise<ServedReview> {
  const { review, port, api, workbench, onOpened, onFault = () => {} } = options
  const sessions = createSessions()
  const answers: Readonly<Record<string, Answer>> = {
    ...review.answers,
    'POST /review/api/session': async data => {
      const key = await sessions.open(taken('session', data).token)
      onOpened?.(address())
      return { key }
    },
  }
  const page = (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    answerPage(request, response, workbench)

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/'
    const work = async (): Promise<void> => {
      checkSource(request)
      const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
      if (pathname === '/review' || (pathname.startsWith('/review/') && !pathname.startsWith('/review/api/')))
        return page(request, response)
      if (!pathname.startsWith('/review/')) {
        if (api === undefined) throw notFound(pathname)
        api.handle(request, response)
        return undefined
      }
      const route = `${request.method} ${pathname}`
      const answer = Object.hasOwn(answers, route) ? answers[route] : undefined
      if (answer === undefined) throw notFound(route)
      if (route !== 'POST /review/api/session') {
        const key = request.headers[keyHeader]
        await sessions.check(typeof key === 'string' ? key : undefined)
      }
      const data =
        request.method === 'POST' ? await bodyOf(request, limits.bodyBytes) : Object.fromEntries(searchParams)
      send(request, response, 200, await within(answer(data)))
    }
    work().catch((error: unknown) => {
      const refusal = refusalOf(error)
      if (refusal.code === 'INTERNAL') onFault(error)
      send(request, response, refusal.status, failureOf(refusal))
    })
  }
  const served = await serve(
    {
      handle,
      idleTimeout: Math.max(api?.idleTimeout ?? 0, 2 * answerLimit),
      onStray: api?.onStray ?? onFault,
      warm: async () => {
        await review.warm()
        await api?.warm()
      },
    },
    { host: '127.0.0.1', port, rule: '--port must be a free port of this machine' },
  )
  const address = (path?: string): string =>
    `${served.url}/review${path === undefined ? '' : `/${encodeURIComponent(path)}`}#token=${sessions.token()}`
  const close: Served['close'] = grace => {
    review.end()
    return served.close(grace)
  }
  return { ...served, close, address }
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  workbench: Workbench | undefined,
): Promise<void> {
  // All pages are one file.
  const asked = new Request('http://127.0.0.1/', { headers: new Headers(plainHeaders(request)) })
  const found = request.method === 'GET' ? workbench?.answer(asked, '/') : undefined
  if (found === undefined) throw notFound('the page')
  response.writeHead(found.status, Object.fromEntries(found.headers))
  response.end(found.body === null ? undefined : Buffer.from(await found.arrayBuffer()))
}

const plainHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    ['accept-encoding', 'if-none-match'].flatMap(name => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )

async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`an answer must come within ${answerLimit} ms, but got: none`)),
      answerLimit,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const notFound = (got: string): Refusal =>
  new Refusal('NOT_FOUND', `an address must be one that the review has, but got: ${got}`)

const noGraph: ReadonlySet<string> = new Set(['UNREACHABLE', 'NO_NEO4J', 'OUT_OF_MEMORY', 'DISK_FULL'])

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof WhosaidError && noGraph.has(error.code))
    return new Refusal('NO_GRAPH', error.message, {}, { cause: error })
  if (error instanceof WhosaidError && error.code === 'NOT_FOUND')
    return new Refusal('NOT_FOUND', error.message, {}, { cause: error })
  return new Refusal('INTERNAL', 'a fault of the program: see the terminal', {}, { cause: error })
}

const failureOf = ({ code, message, more }: Refusal): Failure => ({ error: { code, message }, ...more })

function send(request: IncomingMessage, response: ServerResponse, status: number, data: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  // What is left of a body that was refused is not read.
  if (!request.complete) response.setHeader('connection', 'close')
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  response.end(JSON.stringify(data))
}
