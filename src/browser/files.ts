import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'

const folder = new URL('../../examples/browser/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** What Neo4j Browser is given, by its path under an address: read when it is asked for. */
const files: Record<string, { type: string; read: (address: string) => string | Uint8Array<ArrayBuffer> }> = {
  '/browser/style.grass': { type: 'text/plain; charset=utf-8', read: () => text('style.grass') },
  '/browser/guide.html': {
    type: 'text/html; charset=utf-8',
    // The guide is shown in a page of Neo4j's own, where a relative link would lead to Neo4j.
    read: address =>
      text('guide.html').replace('href="queries.zip"', `href="${address}/browser/queries.zip"`),
  },
  '/browser/queries.zip': { type: 'application/zip', read: packQueries },
}

/** The saved queries as the archive that Neo4j Browser imports as a folder of favourites; equal queries, equal bytes. */
export function packQueries(): Uint8Array<ArrayBuffer> {
  const names = readdirSync(new URL('queries/', folder)).filter(name => name.endsWith('.cypher'))
  const entries = names.toSorted().map(name => [`whosaid/${name}`, strToU8(text(`queries/${name}`))])
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00' })
}

// Neo4j Browser sends cache-control and pragma, and sentry-trace to a host named localhost: it asks first whether it may.
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': '*',
}

/** Answers for the style, the guide and the packed queries; undefined for any other path. */
export function answerBrowser(method: string, { origin, pathname }: URL): Response | undefined {
  const file = files[pathname]
  if (file === undefined) return undefined
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: cors })
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: cors })
  const headers = { ...cors, 'content-type': file.type, 'cache-control': 'no-cache' }
  return new Response(method === 'HEAD' ? null : file.read(origin), { headers })
}
