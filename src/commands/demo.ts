import { fileURLToPath } from 'node:url'
import packageJson from '../../package.json' with { type: 'json' }
import { apiOptions, createApi, readWorkbench, welcomeQuery } from '../api/index.ts'
import { holdAddress } from '../api/serve.ts'
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { createDownloads, exportFiles } from '../report/download.ts'
import { loadExamples } from './examples.ts'
import { untilStopped } from './until-stopped.ts'
import { print, say } from '../output.ts'
import { buildWorkbench } from './workbench.ts'
import { sayOtherLayout, withGraph } from './with-graph.ts'

const examples = ['documents', 'judgements'].map(name =>
  fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)),
)

/** Serves the examples: loads them into the local Neo4j, or into the given database if that is empty. */
export async function demo(): Promise<number> {
  const config = readConfig()
  const options = apiOptions(config)
  const downloads = createDownloads(packageJson.version)
  endWithParent()
  // First, so that nothing is started or written where the port is taken.
  const address = await holdAddress(config)
  const building = buildWorkbench()
  return withGraph('quick', async ({ graph, browserUri, username, password, lost }) => {
    const [row] = await graph.read('read/is-empty', {})
    if (config.neo4j === null) await loadExamples(graph, examples, say, config.dataFolder)
    else if (row?.empty === true) await loadExamples(graph, examples, say)
    else {
      say('The database at NEO4J_URI is not empty, so the examples are not loaded into it.')
      await sayOtherLayout(graph)
    }
    const folder = await building
    const workbench =
      folder === undefined
        ? undefined
        : readWorkbench(folder, { graphiql: config.api.graphiql, browser: browserUri })
    const server = address.answer(createApi(graph, { ...options, workbench, downloads, files: exportFiles }))
    try {
      print(`
${workbench ? `Look around        ${server.url}/\n` : ''}Ask in a browser   ${server.url}/graphiql
GraphQL            ${server.url}/graphql`)
      if (browserUri !== undefined) {
        print(`Neo4j Browser      ${browserUri}   user ${username}, password ${password}`)
      }
      print(`
A query to try, what Zarif said about the United States in December 2019 (GraphiQL opens with it):

${welcomeQuery}
Press Ctrl-C to stop.`)
      await untilStopped(lost)
    } finally {
      await server.close()
    }
    return 0
  }).finally(() => address.free())
}
