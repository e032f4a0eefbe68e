import { createLogger, createYoga } from 'graphql-yoga'
import { apiDefaults } from '../config.ts'
import type { Graph } from '../graph/graph.ts'
import type { McpServerFactory } from '../mcp/index.ts'
import { sendDownloads } from './downloads/route.ts'
import { planQueries } from './statements/planned.ts'
import { createGuard, listener, visiting } from './guard/index.ts'
import { answerMcp, mcpOf } from './mcp.ts'
import type { ApiOptions } from './options.ts'
import { routes } from './routes.ts'
import { createSchema } from './schema/index.ts'

/** The server apart from listening. */
export interface Api {
  /** Answers one request, as a Fetch handler. */
  fetch(request: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Has the database plan the largest queries, so that the first answer does not wait for that. */
  warm(): Promise<void>
  /** Makes servers of the Model Context Protocol that ask this API, for a transport of one's own. */
  mcp(): Promise<McpServerFactory>
  /** Logs and counts a rejection that nobody handled, for whoever listens to the process. */
  onStray: (reason: unknown) => void
  /** Answers one request, as a listener of node:http. */
  handle: ReturnType<typeof listener>
  /** Ends all streams of events, for a server that is to stop. */
  endStreams?: () => void
  /** Milliseconds without a byte after which a connection is closed. */
  idleTimeout: number
}

/** The least `idleTimeout`: more where a request may take the database longer. */
const leastIdleTimeout = 60_000

/**
 * The GraphQL server at /graphql, and at /mcp its tools for language models. Other routes: /health (200 while the process is up), /ready (503 if the database does not
 * answer), /graphiql (works offline), /metrics (Prometheus), /browser/… (style and guide for Neo4j Browser), / and its pages (the
 * workbench; without one, / redirects to /graphiql), and those of `downloads`.
 */
export function createApi(graph: Graph, options: ApiOptions = {}): Api {
  const { logger = createLogger('error'), workbench, downloads = {}, files = {}, ...given } = options
  const settings = { ...apiDefaults, ...given }
  const schema = createSchema()
  const guard = createGuard(graph, schema, settings, logger)
  const mcp = mcpOf(schema, request => visiting(async () => yoga.fetch(request)))
  const yoga = createYoga<object, object>({
    schema,
    plugins: [
      ...guard.before,
      routes(graph, settings, files, workbench),
      answerMcp(mcp, settings, logger),
      sendDownloads(graph, downloads, settings, logger),
      ...guard.after,
    ],
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    ...guard.yoga,
  })
  return {
    fetch: async (request, init) =>
      visiting(async () => yoga.fetch(request instanceof Request ? request : new Request(request, init))),
    mcp,
    onStray: guard.onStray,
    endStreams: guard.end,
    warm: () => planQueries(graph),
    handle: listener((request, response) => visiting(() => yoga.requestListener(request, response))),
    idleTimeout: Math.max(leastIdleTimeout, 2 * settings.timeout),
  }
}
