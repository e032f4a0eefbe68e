import { removeDocuments } from '../loader/write.ts'
import { print, say } from '../output.ts'
import { withGraph } from './with-graph.ts'

/** Removes documents; exits with 1 if one of them is not loaded. */
export function unload(ids: readonly string[]): Promise<number> {
  return withGraph('full', async ({ graph }) => {
    const removed = await removeDocuments(graph, [...new Set(ids)])
    const unknown = ids.filter(id => !removed.includes(id))
    for (const id of unknown) say(`Only a loaded document can be unloaded, but got: ${id}`)
    print(`${removed.length} unloaded`)
    return unknown.length === 0 ? 0 : 1
  })
}
