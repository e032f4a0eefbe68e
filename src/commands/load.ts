import { closeSync, openSync } from 'node:fs'
import { describeProblem, WhosaidError } from '../errors.ts'
import type { Refused, ResolvedDocument } from '../document/index.ts'
import type { ConnectedGraph } from '../graph/connect.ts'
import { findLikenesses, mostCompared } from '../loader/likenesses.ts'
import { loadDocuments, type LoadReport } from '../loader/load.ts'
import { printable } from '../printable.ts'
import { startTouching, type Touching } from '../audit/touched.ts'
import { auditLoad } from './audit.ts'
import { printDifferences } from './difference.ts'
import { showProgress } from './progress.ts'
import { cannotWrite, print, say, writeLine } from '../output.ts'
import { withGraph } from './with-graph.ts'

export interface LoadSwitches {
  /** Checks the laws on what the load touches. */
  audit?: true
  dryRun?: true
  ifEmpty?: true
  json?: true
  /** The file that refused documents are written to. */
  rejects?: string
}

/**
 * Loads documents. Invalid ones are reported and skipped. What is nearly the same as something loaded is warned of; that
 * changes neither what is loaded nor the exit status.
 */
export function load(paths: readonly string[], switches: LoadSwitches = {}): Promise<number> {
  const { json = false } = switches
  refuseIdleAudit(switches)
  return withGraph('full', async ({ graph, uri }) => {
    if (switches.ifEmpty === true) {
      const [row] = await graph.read('read/is-empty', {})
      if (row?.empty === false) {
        print(
          json
            ? JSON.stringify({ ...nothing, dryRun: switches.dryRun === true, seconds: 0, uri })
            : `Nothing loaded: ${uri} is not empty`,
        )
        return 0
      }
    }
    return audited({ graph, uri }, switches, touching => loadInto({ graph, uri }, paths, switches, touching))
  })
}

/** Throws `WRONG_USE` for an audit of what is not written. */
export function refuseIdleAudit({ audit, dryRun }: LoadSwitches): void {
  if (audit === true && dryRun === true)
    throw new WhosaidError('WRONG_USE', '--audit must come without --dry-run, but got: both')
}

/** Runs what loads and unloads, then checks what it touched if `--audit` is given. Returns the greater exit status. */
export async function audited(
  { graph }: Pick<ConnectedGraph, 'graph' | 'uri'>,
  { audit, json }: LoadSwitches,
  work: (touching?: Touching) => Promise<number>,
): Promise<number> {
  if (audit === undefined) return work()
  const touching = await startTouching(graph)
  const status = await work(touching)
  return Math.max(status, await auditLoad(graph, touching, json === true))
}

/** The same on a graph that is open, whatever it holds. */
export async function loadInto(
  { graph, uri }: Pick<ConnectedGraph, 'graph' | 'uri'>,
  paths: readonly string[],
  switches: LoadSwitches,
  touching?: Touching,
): Promise<number> {
  const dryRun = switches.dryRun === true
  const json = switches.json === true
  const compared: ResolvedDocument[] = []
  let changed = 0
  const rejects = openRejects(switches.rejects)
  const progress = showProgress()
  const started = performance.now()
  const report = await loadDocuments(graph, paths, {
    dryRun,
    onFound: ({ documents }) => progress.count(documents),
    onProgress: progress.show,
    onRefused: refused => {
      if (json) print(JSON.stringify({ refused: refused.problems }))
      else progress.around(() => say(refused.problems.map(describeProblem).join('\n')))
      rejects?.add(refused)
    },
    onReplacing: async ids => touching?.going(ids),
    onChanged: (id, done, document) => {
      touching?.done(id)
      if (++changed <= mostCompared) compared.push(document)
      if (json) print(JSON.stringify({ [done]: id }))
      else if (dryRun) progress.around(() => print(`would be ${done}: ${id}`))
    },
  }).finally(progress.end)
  rejects?.close()
  if (dryRun) await printDifferences(graph, compared, json)
  for (const { documentId, rule, message } of await findLikenesses(graph, compared)) {
    if (json) print(JSON.stringify({ warning: { documentId, rule, message } }))
    else say(printable(`warning: ${message} [${rule}]`))
  }
  if (changed > mostCompared && !json)
    say(`Only the first ${mostCompared} documents were compared with what is loaded, for warnings.`)
  const seconds = (performance.now() - started) / 1000
  // Without a write there is nothing that a reader could miss.
  const isWritten = !dryRun && report.loaded + report.replaced > 0
  const bookmark = isWritten ? (await graph.bookmarks()).join(',') : undefined
  print(
    json
      ? JSON.stringify({ ...report, dryRun, seconds, uri, ...(bookmark !== undefined && { bookmark }) })
      : summary(report, seconds, dryRun, uri, bookmark),
  )
  return report.refused === 0 ? 0 : 1
}

const nothing: LoadReport = { loaded: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0 }

function summary(
  report: LoadReport,
  seconds: number,
  dryRun: boolean,
  uri: string,
  bookmark: string | undefined,
): string {
  const { loaded, unchanged, replaced, refused, statements } = report
  if (dryRun) {
    const documents = `${loaded} documents would be loaded, ${replaced} replaced, ${refused} refused`
    return `Dry run, nothing written: ${documents}, and ${unchanged} left unchanged in ${uri}`
  }
  const documents = `${loaded} loaded, ${unchanged} unchanged, ${replaced} replaced, ${refused} refused`
  const rate = statements === 0 ? '' : ` (${Math.round(statements / seconds)} a second)`
  const at = bookmark === undefined ? '' : `, bookmark ${bookmark}`
  return `${documents}; ${statements} statements written in ${seconds.toFixed(1)} s${rate} to ${uri}${at}`
}

/** The file of refused documents, each as it was and with its reasons, so that it can be corrected and loaded again. */
export function openRejects(file: string | undefined) {
  if (file === undefined) return undefined
  const descriptor = open(file)
  return {
    add({ place, problems, data }: Refused): void {
      const document = typeof data === 'object' && data !== null ? data : {}
      writeLine(descriptor, file, JSON.stringify({ $rejected: { ...place, problems }, ...document }))
    },
    close: () => closeSync(descriptor),
  }
}

function open(file: string): number {
  try {
    return openSync(file, 'w')
  } catch (error) {
    throw new WhosaidError('WRONG_USE', cannotWrite(file, error).message, { cause: error })
  }
}
