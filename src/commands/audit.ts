import { audit, type Verdict } from '../audit/audit.ts'
import { laws } from '../audit/laws.ts'
import { auditTouched, type Touching } from '../audit/touched.ts'
import type { Graph } from '../graph/graph.ts'
import { print } from '../output.ts'
import { showSteps } from './progress.ts'
import { printFailures, summaryOf } from './verdicts.ts'
import { readWhole, withGraph } from './with-graph.ts'

/** Checks the loaded graph's invariants. Returns the exit status: 1 if a MUST rule is violated. */
export function auditCommand(options: { json?: true }): Promise<number> {
  return withGraph('full', async ({ graph }) => {
    const verdicts: Verdict[] = []
    const progress = showSteps('laws')
    await readWhole(graph, async () => {
      for await (const verdict of audit(graph)) {
        verdicts.push(verdict)
        progress.show(verdicts.length, laws.length)
      }
    }).finally(progress.end)
    const summary = summaryOf(verdicts)
    if (options.json === undefined) {
      for (const verdict of verdicts) printFailures(verdict)
      print(`${summary.laws} laws checked: ${summary.must} MUST and ${summary.should} SHOULD violated`)
    } else print(JSON.stringify(summary, null, 2))
    return summary.must === 0 ? 0 : 1
  })
}

/** The same of what a load has touched, in a line of JSON for machines. */
export async function auditLoad(graph: Graph, touching: Touching, json: boolean): Promise<number> {
  const touched = await touching.all()
  const documents = touched.documentIds.size
  if (documents === 0) {
    if (!json) print('Nothing to audit: no document was loaded, replaced or unloaded')
    return 0
  }
  const progress = showSteps('documents audited')
  const started = performance.now()
  const verdicts = await readWhole(graph, () =>
    auditTouched(graph, touched, done => progress.show(done, documents)),
  ).finally(progress.end)
  const seconds = (performance.now() - started) / 1000
  const { must, should, ...rest } = summaryOf(verdicts)
  if (json) print(JSON.stringify({ audit: { documents, seconds, must, should, ...rest } }))
  else {
    for (const verdict of verdicts) printFailures(verdict)
    print(
      `${documents} documents audited, ${rest.laws} laws checked: ${must} MUST and ${should} SHOULD violated`,
    )
  }
  return must === 0 ? 0 : 1
}
