import { describeProblem } from '../errors.ts'
import { writeImport } from '../loader/bulk/write.ts'
import { print, say } from '../output.ts'
import { openRejects } from './load.ts'
import { showProgress } from './progress.ts'

export interface AdminImportSwitches {
  out: string
  /** The file that refused documents are written to. */
  rejects?: string
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ends an import that a signal stops. */
class Stopped extends Error {
  readonly signal: NodeJS.Signals
  constructor(signal: NodeJS.Signals) {
    super(signal)
    this.signal = signal
  }
}

/** Writes what `neo4j-admin database import` reads, and prints the commands that make the graph of it. */
export async function adminImport(
  paths: readonly string[],
  { out, rejects: rejectsFile }: AdminImportSwitches,
): Promise<number> {
  const stopping = new AbortController()
  const stop = (signal: NodeJS.Signals): void => stopping.abort(new Stopped(signal))
  for (const signal of signals) process.once(signal, stop)
  const rejects = openRejects(rejectsFile)
  const progress = showProgress()
  try {
    const report = await writeImport(paths, out, {
      signal: stopping.signal,
      onFound: ({ documents }) => progress.count(documents),
      onProgress: progress.show,
      onRefused: refused => {
        progress.around(() => say(refused.problems.map(describeProblem).join('\n')))
        rejects?.add(refused)
      },
    })
    progress.end()
    const { loaded, after, unchanged, refused, statements, commands } = report
    say(
      `${loaded} documents with ${statements} statements written to ${out}, ${after} to load after them, ${unchanged} repeated, ${refused} refused. Where the database is stopped and empty:`,
    )
    for (const line of commands) print(line)
    return refused === 0 ? 0 : 1
  } catch (error) {
    progress.end()
    if (!(error instanceof Stopped)) throw error
    process.kill(process.pid, error.signal)
    return 1
  } finally {
    rejects?.close()
    for (const signal of signals) process.removeListener(signal, stop)
  }
}
