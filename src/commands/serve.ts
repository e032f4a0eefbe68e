import { createApi } from '../api/index.ts'
import { serve as listen } from '../api/serve.ts'
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { untilStopped } from './until-stopped.ts'
import { withGraph } from './with-graph.ts'

/** Serves the API until it is stopped. */
export async function serve(options: { host?: string; port?: string }): Promise<number> {
  const { host, port } = readConfig({
    ...process.env,
    ...(options.host !== undefined && { HOST: options.host }),
    ...(options.port !== undefined && { PORT: options.port }),
  })
  endWithParent()
  return withGraph('serve', async ({ graph }) => {
    const server = await listen(createApi(graph), { host, port })
    console.log(`GraphQL  ${server.url}/graphql\nGraphiQL ${server.url}/graphiql`)
    await untilStopped()
    await server.close()
    return 0
  })
}
