import { statfsSync } from 'node:fs'
import { readConfig } from '../config.ts'
import { describeProblem } from '../errors.ts'
import { layoutVersion } from '../graph/layout.ts'
import type { OutdatedDocument } from '../graph/queries/whole.ts'
import { beginSum } from '../loader/sum/renew.ts'
import { outdatedDocuments, upgradeDocuments } from '../loader/upgrade.ts'
import { print, say } from '../output.ts'
import { showProgress } from './progress.ts'
import { withGraph } from './with-graph.ts'

/**
 * What a statement of an ordinary document takes: bytes of store and log (6,000 of log alone were measured), and how many are
 * written anew a second. The second is an estimate for a machine that does nothing else; 56 were measured beside eight jobs.
 */
const typical = { bytes: 12_000, perSecond: 500 }

/** Writes the documents of an older layout anew, in place. Returns the exit status: 1 if one was refused. */
export function upgrade(): Promise<number> {
  return withGraph('full', async ({ graph }) => {
    const outdated = await outdatedDocuments(graph)
    if (outdated.length > 0) say(announcement(outdated, readConfig()))
    const progress = showProgress()
    progress.count(outdated.length)
    const report = await upgradeDocuments(graph, outdated, {
      onProgress: progress.show,
      onRefused: ({ problems }) => progress.around(() => say(problems.map(describeProblem).join('\n'))),
    }).finally(progress.end)
    const { replaced, refused, unchanged } = report
    const others = unchanged === 0 ? '' : `, ${unchanged} changed by others meanwhile`
    print(`${replaced} documents upgraded to layout ${layoutVersion}, ${refused} refused${others}`)
    await beginSum(graph, () => say('The running sum of the digest begins. This reads the whole graph once.'))
    return refused === 0 ? 0 : 1
  })
}

/** How many documents there are to do, and what time and room that takes about. */
function announcement(
  outdated: readonly OutdatedDocument[],
  { neo4j, dataFolder }: { neo4j: object | null; dataFolder: string },
): string {
  const statements = outdated.reduce((sum, one) => sum + one.statements, 0)
  const what = `${outdated.length} documents (${statements} statements) have another layout than ${layoutVersion}`
  const time = `about ${duration(Math.ceil((statements + outdated.length) / typical.perSecond))}`
  const room = `up to ${megabytes((statements + outdated.length) * typical.bytes)} MB of disk`
  const free =
    neo4j === null ? `, of which ${megabytes(freeIn(dataFolder))} MB are free in ${dataFolder}` : ''
  return `${what}. To write them anew takes ${time} and ${room}${free}. If it is interrupted, run it again.`
}

const duration = (seconds: number): string =>
  seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6)

function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
