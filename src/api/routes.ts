import { print } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { answerBrowser } from '../browser/index.ts'
import type { ApiSettings } from '../config.ts'
import type { Graph } from '../graph/graph.ts'
import type { Files } from './downloads/route.ts'
import { createExplorer, type Explorer } from './explorer.ts'
import { readSchema } from './schema/parts.ts'
import type { Workbench } from './workbench/files.ts'

/** Milliseconds that the database has to answer a question for readiness. */
const patience = 2000

/** The routes beside /graphql: the workbench, GraphiQL, the schema, readiness, and the files for Neo4j Browser. */
export function routes(
  graph: Graph,
  { graphiql, introspection }: ApiSettings,
  files: Files,
  workbench?: Workbench,
): Plugin {
  let explorer: Explorer | undefined
  let schema: string | undefined
  return {
    onRequest: async payload => {
      const { request, url } = payload
      const browserFile = answerBrowser(request.method, new URL(url))
      if (browserFile !== undefined) return payload.endResponse(browserFile)
      const end = (body: string | null, init: ResponseInit) => payload.endResponse(new Response(body, init))
      if (request.method !== 'GET') return
      const file = workbench?.answer(request, url.pathname)
      if (file !== undefined) return payload.endResponse(file)
      if (url.pathname === '/' && graphiql) end(null, { status: 302, headers: { location: '/graphiql' } })
      if (url.pathname === '/graphiql' && graphiql) {
        explorer ??= createExplorer() // hashes of its scripts take a tenth of a second
        end(explorer.html, { headers: explorer.headers })
      }
      const kept = Object.hasOwn(files, url.pathname) ? files[url.pathname] : undefined
      if (kept !== undefined) end(kept.body(), { headers: { 'content-type': kept.type } })
      if (url.pathname === '/schema.graphql' && introspection) {
        schema ??= `${print(readSchema())}\n`
        end(schema, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
      }
      if (url.pathname === '/ready') {
        await graph.verify(patience).then(
          () => end('ready\n', { status: 200 }),
          () => end('the database does not answer\n', { status: 503 }),
        )
      }
    },
  }
}
