import { apiOptions, createApi, readWorkbench } from '../api/index.ts'
import { serve as listen } from '../api/serve.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { print } from '../output.ts'
import { createDownloads, exportFiles } from '../report/download.ts'
import { untilStopped } from './until-stopped.ts'
import { buildWorkbench } from './workbench.ts'
import { sayOtherLayout, withGraph } from './with-graph.ts'

/** Serves the API until it is stopped. */
export async function serve(switches: { host?: string; port?: string }): Promise<number> {
  const config = readConfig({
    ...process.env,
    ...(switches.host !== undefined && { HOST: switches.host }),
    ...(switches.port !== undefined && { PORT: switches.port }),
  })
  const options = apiOptions(config)
  const downloads = createDownloads(packageJson.version)
  endWithParent()
  // A server runs for long, so its Neo4j should too: the full compiler costs seconds at the start and halves each page's time.
  return withGraph('full', async ({ graph, browserUri, lost }) => {
    await sayOtherLayout(graph)
    const folder = await buildWorkbench()
    const workbench =
      folder === undefined
        ? undefined
        : readWorkbench(folder, { graphiql: config.api.graphiql, browser: browserUri })
    const server = await listen(
      createApi(graph, { ...options, workbench, downloads, files: exportFiles }),
      config,
    )
    try {
      if (workbench !== undefined) print(`Workbench ${server.url}/`)
      print(`GraphQL   ${server.url}/graphql`)
      if (config.api.graphiql) print(`GraphiQL  ${server.url}/graphiql`)
      await untilStopped(lost)
    } finally {
      await server.close()
    }
    return 0
  })
}
