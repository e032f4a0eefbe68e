import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createLogger, createYoga, type Plugin, type YogaLogger } from 'graphql-yoga'
import { type ApiSettings, apiDefaults } from '../config.ts'
import type { Graph } from '../graph/graph.ts'
import { forBrowser } from './browser.ts'
import { planAhead } from './filter/statements.ts'
import { createGuard, listener } from './guard/index.ts'
import { createSchema } from './schema.ts'
import { welcomeQuery } from './welcome.ts'

/** Who may ask, and how much; by default everybody, as much as `apiDefaults` allows. */
export interface ApiOptions extends Partial<ApiSettings> {
  /** Where each answer and each masked error is noted; only the latter, on the console, by default. */
  logger?: YogaLogger
}

/** The server apart from listening. */
export interface Api {
  /** Answers one request, as a Fetch handler. */
  fetch(request: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Readies the database for the first answer; best begun as soon as something may be asked. */
  warm(): Promise<void>
  /** Answers one request, as a listener of node:http. */
  handle: ReturnType<typeof listener>
}

/**
 * The GraphQL server at /graphql; beside it /health (the process is up), /ready (the database answers, else 503),
 * /graphiql (an explorer that needs no internet), to which / leads; /metrics (Prometheus); /browser/… (style and guide of Neo4j Browser).
 */
export function createApi(graph: Graph, options: ApiOptions = {}): Api {
  const { logger = createLogger('error'), ...given } = options
  const settings = { ...apiDefaults, ...given }
  const guard = createGuard(graph, settings, logger)
  const yoga = createYoga<object, object>({
    schema: createSchema(),
    plugins: [...guard.before, besides(graph, settings), forBrowser, ...guard.after],
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    ...guard.yoga,
  })
  return {
    fetch: async (request, init) =>
      yoga.fetch(request instanceof Request ? request : new Request(request, init)),
    warm: () => planAhead(graph),
    handle: listener(yoga.requestListener),
  }
}

/** What is served beside /graphql. */
function besides(graph: Graph, { graphiql }: ApiSettings): Plugin {
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
      if (url.pathname === '/' && graphiql) end(null, { status: 302, headers: { location: '/graphiql' } })
      if (url.pathname === '/graphiql' && graphiql)
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
