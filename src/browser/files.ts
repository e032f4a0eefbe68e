import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'

const folder = new URL('../../examples/browser/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** The files for Neo4j Browser, by path; each is read on request. */
const files: Record<string, { type: string; read: (address: string) => string | Uint8Array<ArrayBuffer> }> = {
  '/browser/style.grass': { type: 'text/plain; charset=utf-8', read: () => text('style.grass') },
  '/browser/guide.html': {
    type: 'text/html; charset=utf-8',
    // Neo4j Browser shows the guide in its own page, where a relative link would point to Neo4j.
    read: address =>
      text('guide.html').replace('href="queries.zip"', `href="${address}/browser/queries.zip"`),
  },
  '/browser/queries.zip': { type: 'application/zip', read: packQueries },
}

/** The saved queries as an archive that Neo4j Browser imports as a folder of favourites. Equal queries give equal bytes. */
export function packQueries(): Uint8Array<ArrayBuffer> {
  const names = readdirSync(new URL('queries/', folder)).filter(name => name.endsWith('.cypher'))
  const entries = names.toSorted().map(name => [`whosaid/${name}`, strToU8(text(`queries/${name}`))])
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00' })
}

// Neo4j Browser sends cache-control, pragma and (to localhost) sentry-trace, so it makes a preflight request.
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': '*',
}

/** Answers requests for the style, the guide and the packed queries; undefined for other paths. */
export function answerBrowser(method: string, { origin, pathname }: URL): Response | undefined {
  const file = files[pathname]
  if (file === undefined) return undefined
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: cors })
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: cors })
  const headers = { ...cors, 'content-type': file.type, 'cache-control': 'no-cache' }
  return new Response(method === 'HEAD' ? null : file.read(origin), { headers })
}
