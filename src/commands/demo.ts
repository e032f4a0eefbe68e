import { fileURLToPath } from 'node:url'
import { apiOptions, createApi, welcomeQuery } from '../api/index.ts'
import { serve as listen } from '../api/serve.ts'
import { readConfig } from '../config.ts'
import { describeProblem } from '../errors.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { loadDocuments } from '../loader/load.ts'
import { untilStopped } from './until-stopped.ts'
import { say, sayOtherLayout, withGraph } from './with-graph.ts'

const examples = fileURLToPath(new URL('../../examples/documents', import.meta.url))

/** Loads the examples and serves them: into the local Neo4j, or into a given database that is empty. */
export async function demo(): Promise<number> {
  const config = readConfig()
  const options = apiOptions(config)
  endWithParent()
  return withGraph('serve', async ({ graph, browserUri, username, password }) => {
    const [row] = await graph.read<{ empty: boolean }>('read/is-empty')
    if (config.neo4j === null || row?.empty === true) {
      const { loaded, unchanged, statements } = await loadDocuments(graph, [examples], {
        onRefused: ({ problems }) => say(problems.map(describeProblem).join('\n')),
      })
      say(`Examples: ${loaded} documents loaded (${statements} statements), ${unchanged} there already.`)
    } else {
      say('The database at NEO4J_URI is not empty, so the examples are not loaded into it.')
      await sayOtherLayout(graph)
    }
    const server = await listen(createApi(graph, options), config)
    console.log(`
Ask in a browser   ${server.url}/graphiql
GraphQL            ${server.url}/graphql`)
    if (browserUri !== undefined) {
      console.log(`Neo4j Browser      ${browserUri}   user ${username}, password ${password}`)
    }
    console.log(`
A query to try, what Zarif said about the United States in December 2019 (GraphiQL opens with it):

${welcomeQuery}
Ctrl-C stops it.`)
    await untilStopped()
    await server.close()
    return 0
  })
}
