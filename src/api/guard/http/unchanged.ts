import { createHash } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import packageJson from '../../../../package.json' with { type: 'json' }
import type { Graph, Revision } from '../../../graph/graph.ts'

/** Tells clients of GET by an ETag whether their answer still holds. */
export interface Unchanged {
  plugin: Plugin
  /** Told the revision of an answer that is whole and of one state. */
  seen: (request: Request, revision: Revision) => void
}

/** Which form of an answer a request gets is told by what it accepts. */
const formOf = (mediaType: string): string => createHash('sha256').update(mediaType).digest('hex').slice(0, 8)

const tagOf = (version: number, mediaType: string): string =>
  `W/"${version}-${packageJson.version}-${formOf(mediaType)}"`

/**
 * A weak tag: the graph's version, the program's and the media type. It needs nothing of the query, which is in the address. While
 * a projection is under way there is none. A request that knows the tag is answered 304 without any other query.
 */
export function tellUnchanged(
  graphFor: (request: Request) => Graph,
  isFromHere: (headers: Headers) => boolean,
): Unchanged {
  const versions = new WeakMap<Request, number>()
  return {
    seen(request, { version, isProjecting }) {
      if (isProjecting) versions.delete(request)
      else versions.set(request, version)
    },
    plugin: {
      async onRequest(payload) {
        const { request, url } = payload
        const known = request.headers.get('if-none-match')
        if (known === null || request.method !== 'GET' || !/^\/(graphql$|feeds\/)/.test(url.pathname)) return
        if (!isFromHere(request.headers)) return // it is refused, as it is without a tag
        const revision = await revisionFor(graphFor(request))
        if (revision === undefined || revision[1] !== null) return
        const accepted = mediaTypes.find(
          type => known.includes(tagOf(revision[0], type)) && accepts(request, type),
        )
        if (accepted === undefined) return
        payload.endResponse(
          new Response(null, { status: 304, headers: { etag: tagOf(revision[0], accepted), ...caching } }),
        )
      },
      onResponse({ request, response }) {
        const version = versions.get(request)
        const mediaType = mediaTypes.find(type => response.headers.get('content-type')?.startsWith(type))
        if (version === undefined || mediaType === undefined) return
        if (request.method !== 'GET' || response.status !== 200) return
        response.headers.set('etag', tagOf(version, mediaType))
        for (const [name, value] of Object.entries(caching)) response.headers.append(name, value)
      },
    },
  }
}

const mediaTypes = [
  'application/graphql-response+json',
  'application/json',
  'application/atom+xml',
  'application/feed+json',
] as const

const caching = { 'cache-control': 'private, no-cache', vary: 'Accept' }

/** Whether a request that has an answer of this media type would get the same again. */
const accepts = ({ headers }: Request, mediaType: string): boolean => {
  if (!mediaType.endsWith('json') || mediaType === 'application/feed+json') return true // by its address alone
  const accept = headers.get('accept') ?? '*/*'
  return (
    accept.includes(mediaType) || (mediaType === 'application/json' && !accept.includes('graphql-response'))
  )
}

/** Undefined where the database does not answer: then the whole request is tried, which tells why. */
async function revisionFor(graph: Graph) {
  const rows = await graph.read('read/revision', {}).catch(() => [])
  return rows[0]?.value
}
