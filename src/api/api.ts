import { createLogger, createYoga } from 'graphql-yoga'
import { apiDefaults } from '../config.ts'
import type { Graph } from '../graph/graph.ts'
import { type Context, createContext } from './answers/context.ts'
import { planAhead } from './filter/statements.ts'
import { createGuard, listener } from './guard/index.ts'
import type { ApiOptions } from './options.ts'
import { routes } from './routes.ts'
import { createSchema } from './schema/index.ts'

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
  const yoga = createYoga<object, Context>({
    schema: createSchema(),
    context: ({ request }) => createContext(guard.graphFor(request)),
    plugins: [...guard.before, routes(graph, settings), ...guard.after],
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
