import { apiOptions, createApi } from '../api/index.ts'
import { serve as listen } from '../api/serve.ts'
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { untilStopped } from './until-stopped.ts'
import { sayOtherLayout, withGraph } from './with-graph.ts'

/** Serves the API until it is stopped. */
export async function serve(switches: { host?: string; port?: string }): Promise<number> {
  const config = readConfig({
    ...process.env,
    ...(switches.host !== undefined && { HOST: switches.host }),
    ...(switches.port !== undefined && { PORT: switches.port }),
  })
  const options = apiOptions(config)
  endWithParent()
  // A server works for long, and so does its Neo4j: the full compiler takes seconds more to start and half for each page.
  return withGraph('load', async ({ graph }) => {
    await sayOtherLayout(graph)
    const server = await listen(createApi(graph, options), config)
    console.log(`GraphQL  ${server.url}/graphql`)
    if (config.api.graphiql) console.log(`GraphiQL ${server.url}/graphiql`)
    await untilStopped()
    await server.close()
    return 0
  })
}
