import type { GraphQLSchema } from 'graphql'
import { createLRUCache, type Plugin, type YogaLogger, type YogaServerOptions } from 'graphql-yoga'
import type { ApiSettings } from '../../config.ts'
import type { Graph } from '../../graph/graph.ts'
import { readAlerts } from '../feeds/alerts.ts'
import { serveFeeds } from '../feeds/route.ts'
import { streamChanges } from '../live/stream.ts'
import { guardAccess } from './door/access.ts'
import { withinBudget } from './budget.ts'
import { refuseBookmarks } from './door/bookmarks.ts'
import { limitConcurrency } from './door/concurrency.ts'
import { guardOrigins } from './door/origins.ts'
import { limitCost } from './cost.ts'
import { createMask, maskErrors } from './errors.ts'
import { compressAnswers } from './http/compression.ts'
import { answerHeads, type Heads } from './http/heads.ts'
import { explainUnacceptable, negotiateMedia } from './http/media.ts'
import { refusePersisted } from './http/persisted.ts'
import { tellUnchanged } from './http/unchanged.ts'
import { limitQueries } from './limits.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { answerFromOneState } from './one-state.ts'
import { createSubscriptions } from './subscriptions.ts'
import { currentVisit, visitOf } from './visit.ts'
import { isWorkbench } from '../workbench/paths.ts'

export { listener } from './listener.ts'
export { currentVisit, visitFor, visiting } from './visit.ts'

/** The plugins and settings that make a server safe to expose, in the order in which a request passes them. */
export interface Guard {
  /** Plugins that run before the other routes. */
  before: Plugin[]
  /** Plugins that run after the other routes. */
  after: Plugin[]
  /** Logs and counts a rejection that nobody handled, with the request that it was made for. */
  onStray: (reason: unknown) => void
  /** Ends what would go on for ever. */
  end: () => void
  /** Settings for yoga. */
  yoga: Pick<
    YogaServerOptions<object, object>,
    'cors' | 'logging' | 'maskedErrors' | 'maxRequestBodySize' | 'multipart' | 'parserAndValidationCache'
  >
}

export function createGuard(
  graph: Graph,
  schema: GraphQLSchema,
  settings: ApiSettings,
  log: YogaLogger,
): Guard {
  const alerts = settings.alerts === undefined ? [] : readAlerts(settings.alerts, schema)
  const metrics = createMetrics(graph)
  const heads = answerHeads()
  const { admitOrigins, preventForgery, refusePages, isFromHere } = guardOrigins(settings.origins)
  const graphFor = withinBudget(graph, settings.timeout, metrics)
  const unchanged = tellUnchanged(graphFor, isFromHere)
  const mask = createMask(settings, log)
  const answer = answerFromOneState(graph, graphFor, settings, unchanged.seen)
  const subscriptions = createSubscriptions(graph, answer, mask, settings)
  return {
    before: [
      heads.first,
      explainUnacceptable,
      recordVisits(metrics, heads, log),
      // A browser's preflight request has no token.
      admitOrigins,
      guardAccess(settings),
      refuseBookmarks,
      metrics.plugin,
      maskErrors(mask),
      unchanged.plugin,
      preventForgery,
      refusePages,
      negotiateMedia,
      refusePersisted,
      limitConcurrency(settings.concurrent),
      limitQueries(settings),
      limitCost(settings.maxCost),
      { onExecute: ({ setExecuteFn }) => setExecuteFn(answer) },
      subscriptions.plugin,
    ],
    after: [
      streamChanges(schema, subscriptions, mask, isFromHere),
      serveFeeds(alerts, schema, { answer, mask, journal: subscriptions.journal }),
      onlyGraphql,
      compressAnswers,
      heads.last,
    ],
    end: subscriptions.end,
    onStray(reason) {
      metrics.stray()
      log.error({ requestId: currentVisit()?.id, err: reason }, 'a rejection that nobody handled')
    },
    yoga: {
      cors: false,
      // Errors are logged with their request, which yoga's own log lines do not know.
      logging: false,
      maskedErrors: false,
      multipart: false,
      maxRequestBodySize: settings.maxBodyBytes,
      parserAndValidationCache: { documentCache: smallCache(), errorCache: smallCache() },
    },
  }
}

const paths = new Set([
  '/',
  '/graphql',
  '/mcp',
  '/graphiql',
  '/schema.graphql',
  '/health',
  '/ready',
  '/metrics',
  '/stream',
  '/export',
  '/report',
])

/** The route of a request, as one of a few labels; unknown paths share one. */
const pathLabel = (path: string): string => {
  if (paths.has(path)) return path
  if (path.startsWith('/browser')) return '/browser'
  if (path.startsWith('/feeds/')) return '/feeds'
  if (path.startsWith('/assets/')) return '/assets'
  return isWorkbench(path) ? '/' : 'other'
}

/** Adds the request's id to each answer, and logs and counts it. */
function recordVisits(metrics: Metrics, heads: Heads, log: YogaLogger): Plugin {
  return {
    onResponse({ request, response }) {
      const visit = visitOf(request)
      const method = heads.methodOf(request)
      const path = pathLabel(URL.parse(request.url)?.pathname ?? '')
      const { status } = response
      response.headers.set('x-request-id', visit.id)
      response.headers.set('x-content-type-options', 'nosniff')
      response.headers.set('x-frame-options', 'DENY')
      metrics.answered(visit, request, path, status)
      const { id: requestId, queries, codes, left, token, address } = visit
      const ms = Math.round(performance.now() - visit.began)
      const line = {
        requestId,
        method,
        path,
        status,
        ms,
        queries,
        ...(token !== undefined && { token }),
        ...(address !== undefined && { address }),
        ...(codes.length > 0 && { codes }),
        ...(left && { left }),
      }
      if (path === '/health' || path === '/ready') log.debug(line, 'answered')
      else log.info(line, 'answered')
    },
  }
}

/** Yoga also accepts paths that merely end in /graphql, to which the rules for paths would not apply. */
const onlyGraphql: Plugin = {
  onRequest(payload) {
    if (payload.url.pathname !== '/graphql') {
      payload.endResponse(new Response('Nothing is here; the API is at /graphql.\n', { status: 404 }))
    }
  },
}

/** A parsed query takes far more memory than its text, and anyone can send new ones, so the caches are small. */
function smallCache<Value extends object>() {
  const cache = createLRUCache<Value>({ max: 250 })
  const longest = 10_000
  return {
    get: (text: string) => cache.get(text),
    set: (text: string, value: Value) => {
      if (text.length <= longest) cache.set(text, value)
    },
  }
}
