import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga, type Plugin, type YogaLogger } from 'graphql-yoga'
import type { Graph } from '../graph/graph.ts'
import { forBrowser } from './browser.ts'
import { type Context, createContext } from './context.ts'
import { planAhead } from './filter/statements.ts'
import { createSchema } from './schema.ts'
import { welcomeQuery } from './welcome.ts'

export interface ApiOptions {
  /** Milliseconds after which the database ends a query; 30,000 by default. */
  timeout?: number
  /** What is written where an error is masked; the console by default. */
  logger?: YogaLogger
}

/** The server apart from listening. */
export interface Api {
  /** Answers one request, as a Fetch handler. */
  fetch(request: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Readies the database for the first answer; best begun as soon as something may be asked. */
  warm(): Promise<void>
  /** Answers one request, as a listener of node:http. */
  handle: ReturnType<typeof createYoga>['requestListener']
}

/**
 * The GraphQL server at /graphql; beside it /health (the process is up), /ready (the database answers, else 503),
 * /graphiql (an explorer that needs no internet), to which / leads; /browser/… (style and guide of Neo4j Browser).
 */
export function createApi(graph: Graph, options: ApiOptions = {}): Api {
  const { timeout = 30_000 } = options
  const yoga = createYoga<object, Context>({
    schema: createSchema(),
    context: ({ request }) => createContext(graph, { timeout, signal: request.signal }),
    plugins: [besides(graph), forBrowser],
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    multipart: false,
    cors: false,
    ...(options.logger === undefined ? {} : { logging: options.logger }),
  })
  return {
    fetch: async (request, init) =>
      yoga.fetch(request instanceof Request ? request : new Request(request, init)),
    warm: () => planAhead(graph),
    handle: yoga.requestListener,
  }
}

/** What is served beside /graphql. */
function besides(graph: Graph): Plugin {
  const explorer = renderGraphiQL({
    title: 'whosaid',
    endpoint: '/graphql',
    defaultQuery: welcomeQuery,
  })
  return {
    onRequest: async payload => {
      const { request, url } = payload
      const end = (body: string | null, init: ResponseInit) => payload.endResponse(new Response(body, init))
      if (request.method !== 'GET' && request.method !== 'HEAD') return
      if (url.pathname === '/') end(null, { status: 302, headers: { location: '/graphiql' } })
      if (url.pathname === '/graphiql')
        end(explorer, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      if (url.pathname === '/ready') {
        await graph.verify().then(
          () => end('ready\n', { status: 200 }),
          () => end('the database does not answer\n', { status: 503 }),
        )
      }
    },
  }
}
