import { createApi, ownOptions } from '../api/index.ts'
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { serveInput } from '../mcp/index.ts'
import { untilStopped } from './until-stopped.ts'
import { sayOtherLayout, withGraph } from './with-graph.ts'

/** Serves the tools for language models to one client, on standard input and output. */
export async function mcp(): Promise<number> {
  const options = ownOptions(readConfig())
  endWithParent()
  return withGraph('quick', async ({ graph, lost }) => {
    await sayOtherLayout(graph)
    const api = createApi(graph, options)
    process.on('unhandledRejection', api.onStray)
    // A first question would wait for the plans; if the database is unreachable, each question says so itself.
    api.warm().catch(() => {})
    const served = serveInput(await api.mcp())
    try {
      await untilStopped(Promise.race([lost, served.ended]))
    } finally {
      await served.close()
    }
    return 0
  })
}
