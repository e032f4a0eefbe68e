import { toFile } from '../document/index.ts'
import { WhosaidError } from '../errors.ts'
import { readBack } from '../loader/export.ts'
import { print } from '../output.ts'
import { readWhole, withGraph } from './with-graph.ts'

/** Writes loaded documents as JSON Lines; with `--all`, every one. */
export async function exportCommand(ids: readonly string[], options: { all?: true }): Promise<number> {
  if ((ids.length === 0) === (options.all === undefined)) {
    const got = ids.length === 0 ? 'neither' : 'both'
    throw new WhosaidError('WRONG_USE', `export must be given document ids or --all, but got: ${got}`)
  }
  return withGraph('full', async ({ graph }) => {
    await readWhole(graph, async () => {
      for await (const document of readBack(graph, options.all === true ? 'all' : ids)) {
        print(JSON.stringify(toFile(document)))
      }
    })
    return 0
  })
}
