// The API in a process of its own, so that its memory can be read; it gives its address to the process that started it.
import { apiOptions, createApi, serve } from '../../src/api/index.ts'
import { readConfig } from '../../src/config.ts'
import { openGraph, type Graph } from '../../src/graph/graph.ts'

const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'error' })
const graph = openGraph(config.neo4j!, config.database)

// What every answer costs however little it asks of the database: `graphStatus` becomes a field that runs RETURN 1, alone,
// without the revision that other queries read before and after.
const revision = await graph.revision()
const read: Graph['read'] = async (name, parameters, options) => {
  if (name !== 'read/graph/status') return graph.read(name, parameters, options)
  const { onRevisions, ...others } = options ?? {}
  const [row] = await graph.read('read/ping', {}, others)
  onRevisions?.(revision, revision)
  return [{ id: 'graph', value: { layout: row?.one } }] as never
}

const { url } = await serve(createApi({ ...graph, read }, apiOptions(config)), config)
process.send?.({ url: `${url}/graphql` })
process.on('disconnect', () => process.exit())
