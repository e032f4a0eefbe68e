import type { Plugin, YogaLogger } from 'graphql-yoga'
import type { ApiSettings } from '../../config.ts'
import type { Graph } from '../../graph/graph.ts'
import { isFromHere } from '../guard/door/origins.ts'
import { type Refusal, refusal } from '../guard/door/refusal.ts'
import type { OverHttp } from '../guard/listener.ts'
import { visitOf } from '../guard/visit.ts'
import { openReader, type Reader } from '../in-process.ts'
import { parametersIn } from './parameters.ts'
import { ClientLeft, refusedExport, tooLong } from './refusals.ts'
import { bodyOf } from './stream.ts'

/** A file that is made while it is sent. */
export interface Download {
  type: string
  /** What a browser saves it as. */
  name: string
  bytes: AsyncGenerator<Uint8Array>
}

/** What makes the file of each path. It throws `WRONG_USE` where the parameters do not fit. */
export type Downloads = Readonly<
  Record<string, (reader: Reader, parameters: URLSearchParams) => Promise<Download>>
>

/** Files that ask nothing of the graph, by path. */
export type Files = Readonly<Record<string, { type: string; body: () => string }>>

/**
 * Sends files as streams, at the speed of whoever reads them. Each asker has one at a time, for `exportTimeout` at most. One
 * that fails on its way ends without HTTP's last chunk, so that half a file is never taken for a whole.
 */
export function sendDownloads(
  graph: Graph,
  downloads: Downloads,
  { exportTimeout, maxBodyBytes, origins }: ApiSettings,
  log: YogaLogger,
): Plugin<object, OverHttp> {
  const busy = new Set<string>()
  const isListed = (origin: string | null): origin is string => origin !== null && origins.includes(origin)
  return {
    async onRequest(payload) {
      const { request, url, serverContext } = payload
      const make = Object.hasOwn(downloads, url.pathname) ? downloads[url.pathname] : undefined
      if (make === undefined || !['GET', 'POST'].includes(request.method)) return
      const refuse = (why: Refusal): void => payload.endResponse(refusal(request, why))
      if (request.method === 'GET' && !isFromHere(request.headers, isListed)) return refuse(foreign(request))
      const parameters =
        request.method === 'GET' ? url.searchParams : await parametersIn(request, maxBodyBytes)
      if (!(parameters instanceof URLSearchParams)) return refuse(parameters)
      const visit = visitOf(request)
      const asker = visit.token === undefined ? `address ${visit.address ?? ''}` : `token ${visit.token}`
      if (busy.has(asker)) return refuse(another)

      busy.add(asker)
      const { res } = serverContext
      const ending = new AbortController()
      const late = setTimeout(() => ending.abort(tooLong(exportTimeout)), exportTimeout)
      const leave = (): void => {
        visit.left ||= !ending.signal.aborted
        ending.abort(new ClientLeft())
      }
      request.signal.addEventListener('abort', leave, { once: true })
      const ended = (): void => {
        clearTimeout(late)
        request.signal.removeEventListener('abort', leave)
        busy.delete(asker)
      }
      const broke = (error: unknown): 'cut' | 'told' => {
        if (!visit.left) log.error({ requestId: visit.id, err: error }, 'an export that broke on its way')
        res?.destroy()
        return res === undefined ? 'told' : 'cut'
      }
      try {
        const reader = await openReader(graph, { signal: ending.signal })
        const { type, name, bytes } = await make(reader, parameters)
        // What can be refused is refused before anything is sent.
        const first = await bytes.next()
        res?.once('close', () => {
          if (res.writableFinished) ending.abort()
          else leave()
          ended()
        })
        // Nobody may hold it open by not reading.
        ending.signal.addEventListener('abort', () => res?.destroy(), { once: true })
        const headers = {
          'content-type': type,
          'content-disposition': `attachment; filename="${name}"`,
          // Set even without one, so that nothing collects the stream to compress it.
          'content-encoding': 'identity',
          'cache-control': 'no-store',
        }
        const body = bodyOf(first, bytes, { broke, ended })
        payload.endResponse(new Response(body, { headers }))
      } catch (error) {
        ended()
        payload.endResponse(refusedExport(request, ending.signal.aborted ? ending.signal.reason : error, log))
      }
    },
  }
}

const foreign = ({ headers }: Request): Refusal => ({
  status: 403,
  code: 'CSRF',
  rule: 'an export must be asked for by a program, a page of this server or an origin in API_ORIGINS',
  got: headers.get('origin') ?? 'another site',
})

const another: Refusal = {
  status: 429,
  code: 'TOO_MANY_REQUESTS',
  rule: 'each token, or each address without one, must have at most one export at a time',
  got: 'another',
  headers: { 'retry-after': '5' },
}
