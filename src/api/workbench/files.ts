import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chosen } from '../guard/http/compression.ts'
import { isPage } from './paths.ts'

/** The workbench's files, held in memory. */
export interface Workbench {
  /** Answers a GET of a page or a file; undefined where the address is neither. */
  answer(request: Request, path: string): Response | undefined
}

/** What the pages are told of the server's other pages. */
export interface WorkbenchSettings {
  /** Whether /graphiql is there. */
  graphiql: boolean
  /** The address of Neo4j Browser, where the server knows it. */
  browser?: string | undefined
}

type Encoding = 'br' | 'gzip'

interface File {
  type: string
  bodies: { plain: Uint8Array<ArrayBuffer> } & { [Key in Encoding]?: Uint8Array<ArrayBuffer> }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Reads what `scripts/build-web.ts` built. */
export function readWorkbench(folder: string, settings: WorkbenchSettings): Workbench {
  const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, name)))
  const names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  const files = new Map<string, File>()
  for (const name of names) {
    const type = types[extname(name)]
    if (type === undefined) continue
    files.set(`/${name.replaceAll(sep, '/')}`, {
      type,
      bodies: {
        plain: read(name),
        ...(names.has(`${name}.br`) && { br: read(`${name}.br`) }),
        ...(names.has(`${name}.gz`) && { gzip: read(`${name}.gz`) }),
      },
    })
  }
  const page = pageFile(new TextDecoder().decode(files.get('/index.html')?.bodies.plain), settings)
  files.delete('/index.html')
  const etag = `"${hash('sha256', page.bodies.plain).slice(0, 32)}"`
  return {
    answer(request, path) {
      const file = files.get(path)
      if (file !== undefined) {
        // The name holds the content's hash.
        return send(request, file, { 'cache-control': 'public, max-age=31536000, immutable' })
      }
      if (!isPage(path)) return undefined
      const headers = {
        'cache-control': 'no-cache',
        etag,
        'content-security-policy': policy,
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      }
      const isKnown = request.headers.get('if-none-match')?.includes(etag) === true
      return isKnown ? new Response(null, { status: 304, headers }) : send(request, page, headers)
    },
  }
}

/** The one page, with what it is told in the place that it has for that. */
function pageFile(html: string, settings: WorkbenchSettings): File {
  const told = JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const place = 'name="whosaid-settings" content="{}"'
  if (!html.includes(place)) throw new Error('index.html must have a place for the settings')
  const plain = new Uint8Array(
    Buffer.from(html.replace(place, () => `name="whosaid-settings" content="${told}"`)),
  )
  return { type: 'text/html; charset=utf-8', bodies: { plain, gzip: new Uint8Array(gzipSync(plain)) } }
}

function send(request: Request, { type, bodies }: File, headers: Record<string, string>): Response {
  const wanted = chosen(request.headers.get('accept-encoding') ?? '')
  const encoding = wanted !== undefined && bodies[wanted] !== undefined ? wanted : undefined
  const body = encoding === undefined ? bodies.plain : (bodies[encoding] ?? bodies.plain)
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-length': String(body.length),
      // Set even without one, so that nothing compresses it anew.
      'content-encoding': encoding ?? 'identity',
      vary: 'Accept-Encoding',
      ...headers,
    },
  })
}
