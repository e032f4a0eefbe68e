import { describeProblem } from '../errors.ts'
import { loadDocuments } from '../loader/load.ts'
import { say, withGraph } from './with-graph.ts'

/** Loads documents; refused ones are told and stop no other. */
export function load(paths: readonly string[]): Promise<number> {
  return withGraph('load', async ({ graph }) => {
    const started = performance.now()
    const { loaded, replaced, unchanged, refused, statements } = await loadDocuments(graph, paths, {
      onRefused: problems => say(problems.map(describeProblem).join('\n')),
    })
    const seconds = (performance.now() - started) / 1000
    console.log(
      `${loaded} loaded, ${unchanged} unchanged, ${replaced} replaced, ${refused} refused; ` +
        `${statements} statements written in ${seconds.toFixed(1)} s`,
    )
    return refused === 0 ? 0 : 1
  })
}
