import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { WhosaidError } from '../../errors.ts'
import { contentHash, readDocuments, toFile, type Refused } from '../../document/index.ts'
import { layoutVersion } from '../../graph/layout.ts'
import { cannotWrite, writeLine } from '../../output.ts'
import { usesOf } from '../incoming.ts'
import { count, type LoadOptions, type LoadReport } from '../load.ts'
import { rowsOf } from '../rows.ts'
import { describedIn } from '../rows/descriptions.ts'
import { elementsOf, nodeOf } from '../rows/elements.ts'
import { openSharedNodes } from './shared-nodes.ts'
import { isWritable, openTables } from './tables.ts'

/** The files of an import, besides its tables: what the tool is told of them, what comes after it, and how. */
const argumentsFile = 'import.args'
const afterFile = 'load-after.jsonl'
const commandsFile = 'commands.txt'

/** What was written: `loaded` counts the documents in the tables, `after` those that are to be loaded by `load` afterwards. */
export interface ImportReport extends LoadReport {
  after: number
  /** The commands that make the graph, in order. */
  commands: string[]
}

export interface ImportOptions extends Pick<
  LoadOptions,
  'limit' | 'stdin' | 'onFound' | 'onRefused' | 'onProgress'
> {
  /** Aborted, it ends with the signal's reason, and nothing of it is left. */
  signal?: AbortSignal
}

/** How many documents lie between two reports. */
const reported = 500

/**
 * Writes what `neo4j-admin database import full` reads of documents, to a folder that is there whole or not at all. They are
 * checked as `load` checks them for an empty graph. What follows from several documents at once is left to the first load or
 * upgrade of the graph: see finish.ts. Judgements are too, and texts that the tables cannot hold: their documents are
 * written to a file for `load`.
 */
export async function writeImport(
  paths: readonly string[],
  out: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const folder = resolve(out)
  refuseFull(folder)
  const part = `${folder}.${randomUUID()}.part`
  try {
    mkdirSync(part, { recursive: true })
  } catch (error) {
    throw cannotWrite(out, error)
  }
  try {
    const report = await writeInto(part, paths, options)
    const commands = commandsFor(folder, report.after)
    writeFileSync(join(part, commandsFile), `${commands.join('\n')}\n`)
    rename(part, folder)
    return { ...report, commands }
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

async function writeInto(
  folder: string,
  paths: readonly string[],
  { signal, onProgress, ...options }: ImportOptions,
): Promise<Omit<ImportReport, 'commands'>> {
  const report = { loaded: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0, after: 0 }
  const refuse = (refused: Refused): void => {
    report.refused++
    options.onRefused?.(refused)
  }
  const workFile = join(folder, 'shared-nodes.sqlite')
  const shared = openSharedNodes(workFile)
  const tables = openTables(folder)
  const after = openSync(join(folder, afterFile), 'wx')
  let repeated: ReadonlySet<string> = new Set()
  const again = new Set<string>()
  const reading = readDocuments(paths, {
    ...options,
    onFound(found) {
      repeated = found.repeated
      options.onFound?.(found)
    },
  })
  try {
    for await (const read of reading) {
      signal?.throwIfAborted()
      if ('problems' in read) {
        refuse(read)
        continue
      }
      const { document } = read
      const { id } = document.document
      // Two with one id have one content: others have been refused by now.
      if (again.has(id)) {
        report.unchanged++
        continue
      }
      const hash = contentHash(document, layoutVersion)
      const one = { document, contentHash: hash, rows: rowsOf(document, hash) }
      const taken = shared.take(usesOf(one))
      count(read, taken.length > 0 ? { done: 'refused', taken } : { done: 'loaded' }, report, refuse, {})
      if (taken.length > 0) continue
      if (repeated.has(id)) again.add(id)
      const elements = document.identities.length > 0 ? [] : [...elementsOf(one.rows)]
      if (elements.length > 0 && elements.every(isWritable) && fitsIndexes(document.document)) {
        tables.write(elements)
        shared.describe(describedIn(one))
      } else {
        writeLine(after, afterFile, JSON.stringify(toFile(document)))
        report.loaded--
        report.statements -= document.statements.length
        report.after++
      }
      if ((report.loaded + report.after) % reported === 0) onProgress?.(report)
    }
    tables.write(shared.nodes())
    tables.write([nodeOf('Graph', { id: 'imported', caption: 'imported' })])
    writeFileSync(join(folder, argumentsFile), `${tables.close().join('\n')}\n`)
  } catch (error) {
    throw error instanceof WhosaidError || signal?.aborted === true ? error : cannotWrite(folder, error)
  } finally {
    closeSync(after)
    shared.close()
  }
  rmSync(workFile)
  if (report.after === 0) rmSync(join(folder, afterFile))
  return report
}

/** An index holds a list as one key, of 8 kB at most; `load` says which document has a longer one. */
const fitsIndexes = ({ derivedFrom }: { derivedFrom: readonly { document: string }[] }): boolean =>
  derivedFrom.reduce((sum, { document }) => sum + document.length + 8, 0) < 4000

/** The commands that make the graph of an import, the first one on the database's server; also written to its folder. */
function commandsFor(folder: string, after: number): string[] {
  const last = after === 0 ? ['whosaid upgrade'] : [`whosaid load ${shellWord(join(folder, afterFile))}`]
  return [
    `cd ${shellWord(folder)} && neo4j-admin database import full neo4j @${argumentsFile}`,
    'neo4j start',
    ...last,
  ]
}

const shellWord = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`

function refuseFull(folder: string): void {
  let standing: string[]
  try {
    standing = readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw cannotWrite(folder, error)
  }
  if (standing.length === 0) return
  throw new WhosaidError('WRONG_USE', `--out must be a folder that is empty or not there, but got: ${folder}`)
}

function rename(part: string, folder: string): void {
  try {
    renameSync(part, folder)
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}
