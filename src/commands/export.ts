import { once } from 'node:events'
import { WhosaidError } from '../errors.ts'
import { toFile } from '../document/index.ts'
import { readBack } from '../loader/export.ts'
import { withGraph } from './with-graph.ts'

/** Writes documents back as JSON Lines. */
export async function exportCommand(ids: readonly string[], options: { all?: true }): Promise<number> {
  if (ids.length === 0 && options.all === undefined) {
    throw new WhosaidError('WRONG_USE', 'export takes the ids of documents, or --all, but got: neither')
  }
  if (ids.length > 0 && options.all !== undefined) {
    throw new WhosaidError('WRONG_USE', 'export takes the ids of documents, or --all, but got: both')
  }
  return withGraph('full', async ({ graph }) => {
    for await (const document of readBack(graph, options.all === true ? 'all' : ids)) {
      if (!process.stdout.write(`${JSON.stringify(toFile(document))}\n`)) await once(process.stdout, 'drain')
    }
    return 0
  })
}
