import type { Plugin } from 'graphql-yoga'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { type Graph, poolSize } from '../../graph/graph.ts'
import { keyBounds } from '../../graph/keys.ts'
import { parseDate } from '../../document/dates.ts'
import type { Visit } from './visit.ts'

export interface Metrics {
  /** The number of queries that the database has not answered yet. */
  inFlight: number
  /** Counts a promise whose rejection nobody handled. */
  stray(): void
  /** Counts an answer. */
  answered(visit: Visit, request: Request, path: string, status: number): void
  plugin: Plugin
}

/** Milliseconds for which the sizes of the graph are cached, so that frequent scrapes cost the database nothing. */
const cachedFor = 10_000
/** And for which it is taken to be away, once it did not answer. */
const awayFor = 1000
const sizesTimeout = 2000

/** Metrics of one server at /metrics, in the Prometheus text format. No label has a value that a client chooses. */
export function createMetrics(graph: Graph): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  const metric = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => ({
    name: `whosaid_${name}`,
    help,
    labelNames,
    registers,
  })
  const requests = new Counter(metric('requests_total', 'Answers given.', 'path', 'status'))
  const errors = new Counter(metric('errors_total', 'Errors in answers, by extensions.code.', 'code'))
  const strays = new Counter(metric('unhandled_rejections_total', 'Rejected promises that nobody handled.'))
  const duration = new Histogram({
    ...metric('request_duration_seconds', 'Time to an answer.', 'path'),
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  })
  const queries = new Histogram({
    ...metric('request_queries', 'Database queries for one answer at /graphql.'),
    buckets: [0, 1, 2, 5, 10, 20, 50, 100],
  })
  const pool = new Gauge({
    ...metric(
      'database_connections',
      'Queries that have a connection of the pool, and that wait for one.',
      'state',
    ),
    collect() {
      this.set({ state: 'in_use' }, Math.min(metrics.inFlight, poolSize))
      this.set({ state: 'waiting' }, Math.max(metrics.inFlight - poolSize, 0))
    },
  })
  new Gauge(metric('database_connections_limit', 'How many connections the pool has at most.')).set(poolSize)
  const up = new Gauge(metric('database_up', 'Whether the database answered for these metrics.'))
  const nodes = new Gauge(metric('graph_nodes', 'Nodes in the graph.', 'kind'))
  const newest = new Gauge(
    metric(
      'newest_document_timestamp_seconds',
      'When the newest document was published, where its date begins.',
    ),
  )
  pool.set({ state: 'in_use' }, 0)

  let readAt = Number.NEGATIVE_INFINITY
  let isUp = true
  let reading = Promise.resolve()
  const readSizes = async (): Promise<void> => {
    const options = { timeout: sizesTimeout, signal: AbortSignal.timeout(sizesTimeout + 500) }
    try {
      const ids = ['graph']
      const [[sizes], [latest]] = await Promise.all([
        graph.read('read/graph/status', { ids }, options),
        graph.read('read/graph/newest', { ids, before: keyBounds.undated }, options),
      ])
      for (const [kind, count] of Object.entries(sizes?.value ?? {})) {
        if (kind !== 'layout' && typeof count === 'number') nodes.set({ kind }, count)
      }
      const published = parseDate(String(latest?.value))
      if ('problem' in published) newest.reset()
      else newest.set(Date.parse(`${published.start}Z`) / 1000)
      isUp = true
    } catch {
      isUp = false
    }
    up.set(isUp ? 1 : 0)
  }

  const metrics: Metrics = {
    inFlight: 0,
    stray: () => strays.inc(),
    answered(visit, { method }, path, status) {
      const seconds = (performance.now() - visit.began) / 1000
      requests.inc({ path, status })
      duration.observe({ path }, seconds)
      for (const code of visit.codes) errors.inc({ code })
      if (path === '/graphql' && method !== 'OPTIONS') queries.observe(visit.queries)
    },
    plugin: {
      async onRequest(payload) {
        const { url } = payload
        if (url.pathname !== '/metrics' || payload.request.method !== 'GET') return
        if (readAt === Number.NEGATIVE_INFINITY) collectDefaultMetrics({ register: registry })
        if (performance.now() - readAt > (isUp ? cachedFor : awayFor)) {
          readAt = performance.now()
          reading = readSizes()
        }
        await reading
        payload.endResponse(
          new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }),
        )
      },
    },
  }
  return metrics
}
