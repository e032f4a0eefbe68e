import { removeDocuments } from '../loader/write.ts'
import { say, withGraph } from './with-graph.ts'

/** Removes documents; an id that is not loaded is told, and the status is 1. */
export function unload(ids: readonly string[]): Promise<number> {
  return withGraph('full', async ({ graph }) => {
    const removed = await removeDocuments(graph, [...new Set(ids)])
    const unknown = ids.filter(id => !removed.includes(id))
    for (const id of unknown) say(`only a loaded document can be unloaded, but got: ${id}`)
    console.log(`${removed.length} unloaded`)
    return unknown.length === 0 ? 0 : 1
  })
}
