import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { describeProblem, WhosaidError } from '../errors.ts'
import type { Refused } from '../document/index.ts'
import { loadDocuments, type LoadReport } from '../loader/load.ts'
import { showProgress } from './progress.ts'
import { say, withGraph } from './with-graph.ts'

export interface LoadSwitches {
  dryRun?: true
  json?: true
  /** The file that refused documents are written to. */
  rejects?: string
}

/** Loads documents; refused ones are told and stop no other. */
export function load(paths: readonly string[], switches: LoadSwitches = {}): Promise<number> {
  const { dryRun = false, json = false } = switches
  return withGraph('load', async ({ graph, uri }) => {
    const rejects = await openRejects(switches.rejects)
    const progress = showProgress()
    const started = performance.now()
    const report = await loadDocuments(graph, paths, {
      dryRun,
      onFound: ({ documents }) => progress.count(documents),
      onProgress: progress.show,
      onRefused: refused => {
        if (json) console.log(JSON.stringify({ refused: refused.problems }))
        else progress.around(() => say(refused.problems.map(describeProblem).join('\n')))
        rejects?.write(`${JSON.stringify(rejected(refused))}\n`)
      },
      onChanged: (id, done) => {
        if (json) console.log(JSON.stringify({ [done]: id }))
        else if (dryRun) progress.around(() => console.log(`would be ${done}: ${id}`))
      },
    }).finally(progress.end)
    await closed(rejects)
    const seconds = (performance.now() - started) / 1000
    console.log(
      json ? JSON.stringify({ ...report, dryRun, seconds, uri }) : summary(report, seconds, dryRun, uri),
    )
    return report.refused === 0 ? 0 : 1
  })
}

function summary(report: LoadReport, seconds: number, dryRun: boolean, uri: string): string {
  const { loaded, unchanged, replaced, refused, statements } = report
  const documents = `${loaded} loaded, ${unchanged} unchanged, ${replaced} replaced, ${refused} refused`
  if (dryRun) return `${documents}, if it were not a dry run: nothing was written to ${uri}`
  const rate = statements === 0 ? '' : ` (${Math.round(statements / seconds)} a second)`
  return `${documents}; ${statements} statements written in ${seconds.toFixed(1)} s${rate} to ${uri}`
}

/** A refused document as it was, with its reasons: it can be mended and loaded again. */
function rejected({ place, problems, data }: Refused): object {
  return { $rejected: { ...place, problems }, ...(typeof data === 'object' && data !== null && data) }
}

async function openRejects(file: string | undefined): Promise<WriteStream | undefined> {
  if (file === undefined) return undefined
  const stream = createWriteStream(file)
  try {
    await once(stream, 'open')
  } catch (error) {
    throw new WhosaidError(
      'WRONG_USE',
      `--rejects names a file that can be written, but got: ${String(error)}`,
    )
  }
  return stream
}

async function closed(stream: WriteStream | undefined): Promise<void> {
  if (stream === undefined) return
  stream.end()
  await once(stream, 'close')
}
