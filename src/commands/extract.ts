import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { stringify } from 'yaml'
import { describeProblem, WhosaidError } from '../errors.ts'
import {
  askGraph,
  draftDocument,
  knownFrom,
  readSource,
  reviewTable,
  type Draft,
  type Known,
} from '../extraction/index.ts'
import { readData, readDocuments, toFile, type DocumentFile } from '../document/index.ts'
import { showProgress } from './progress.ts'
import { print, say } from '../output.ts'
import { withGraph } from './with-graph.ts'

export interface ExtractSwitches {
  /** The folder that documents are written to; standard output otherwise. */
  out?: string
  /** Document files whose actors and positions are known. */
  known?: string[]
  /** Whether the loaded graph is asked for those whom the texts name. */
  graph?: true
  format?: 'yaml' | 'json'
  review?: true
  /** The document's id, where there is one text. */
  id?: string
  force?: true
}

/** Drafts a document for each text; what stands in the folder already is kept, unless forced. */
export async function extract(paths: readonly string[], switches: ExtractSwitches): Promise<number> {
  const texts = await textsIn(paths)
  if (switches.id !== undefined && texts.length !== 1) {
    throw new WhosaidError('WRONG_USE', `--id is for one text, but got: ${texts.length} texts`)
  }
  if (switches.format !== undefined && !['yaml', 'json'].includes(switches.format)) {
    throw new WhosaidError(
      'WRONG_USE',
      `--format is yaml or json, but got: ${JSON.stringify(switches.format)}`,
    )
  }
  if (switches.format === 'yaml' && switches.out === undefined && texts.length > 1) {
    throw new WhosaidError('WRONG_USE', `several texts in YAML need --out, but got: ${texts.length} texts`)
  }
  const files = await documentsIn(switches.known ?? [])
  const given = { files, known: knownFrom(files) }
  const drafts = (ask?: Ask) =>
    draftAll(texts, switches, (path: string) => draftOf(path, given, ask, switches.id))
  return switches.graph === true ? withGraph('full', ({ graph }) => drafts(askGraph(graph))) : drafts()
}

/** Gives what the graph knows of those whom drafts have named so far. */
type Ask = ReturnType<typeof askGraph>

async function draftAll(
  texts: readonly string[],
  switches: ExtractSwitches,
  draftIn: (path: string) => Promise<Draft>,
): Promise<number> {
  if (switches.out !== undefined) await mkdir(switches.out, { recursive: true })
  const progress = showProgress()
  const report = { loaded: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0 }
  const seen = new Set<string>()
  progress.count(texts.length)
  for (const path of texts) {
    const draft = await draftIn(path)
    const { id } = draft.file.document
    const trouble = seen.has(id)
      ? `documents of one run have ids of their own, but got: ${id} again`
      : troubleWith(draft)
    seen.add(id)
    if (trouble === undefined) {
      const written = await write(draft, switches)
      report[written ? 'loaded' : 'unchanged']++
      report.statements += written ? (draft.file.statements?.length ?? 0) : 0
      if (!written)
        progress.around(() => say(`${path}: ${id} stands in ${switches.out} already; --force overwrites it`))
    } else {
      report.refused++
      progress.around(() => say(`${path}: ${trouble}`))
    }
    if (switches.review === true) {
      const show = switches.out === undefined ? say : print
      progress.around(() => show(reviewTable(draft)))
    }
    progress.show(report)
  }
  progress.end()
  say(
    `${report.loaded} drafted, ${report.unchanged} kept, ${report.refused} refused; ${report.statements} statements`,
  )
  return report.unchanged + report.refused === 0 ? 0 : 1
}

async function draftOf(
  path: string,
  { files, known }: { files: readonly DocumentFile[]; known: Known },
  ask: Ask | undefined,
  id: string | undefined,
): Promise<Draft> {
  const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path)
  const name = path === '-' ? 'text' : path.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, '')
  const source = readSource(bytes, path)
  const draft = draftDocument(source, name, known, id)
  if (ask === undefined) return draft
  // Whom the graph knows under the names of the first draft, the second one calls by their ids.
  return draftDocument(source, name, knownFrom([...files, ...(await ask(draft))]), id)
}

/** What the loader would refuse, checked against the text itself; a draft loads as it is. */
function troubleWith({ file, text }: Draft): string | undefined {
  if (text.trim() === '') return 'a text has words, but got: none'
  const read = readData({ ...file, document: { ...file.document, text } })
  return 'problems' in read ? read.problems.map(describeProblem).join('\n') : undefined
}

// An alias saves a line and costs the reader a search.
const plainly = { aliasDuplicateObjects: false }

async function write(draft: Draft, { out, format, force }: ExtractSwitches): Promise<boolean> {
  const { file, text, keepText } = draft
  if (out === undefined) {
    print(format === 'yaml' ? stringify(file, plainly).trimEnd() : JSON.stringify(file))
    return true
  }
  const base = join(out, file.document.id.replaceAll(/[/:]/gu, '_'))
  const target = `${base}.${format ?? 'yaml'}`
  const flag = force === true ? 'w' : 'wx'
  try {
    await writeFile(
      target,
      format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : stringify(file, plainly),
      {
        flag,
      },
    )
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
  if (keepText) await writeFile(`${base}.txt`, text)
  return true
}

async function documentsIn(paths: readonly string[]): Promise<DocumentFile[]> {
  if (paths.length === 0) return []
  const files: DocumentFile[] = []
  for await (const read of readDocuments(paths)) {
    if ('document' in read) files.push(toFile(read.document))
    else throw new WhosaidError('INVALID_DOCUMENT', read.problems.map(describeProblem).join('\n'))
  }
  return files
}

const endings = /\.(?:txt|text|md|markdown|html?)$/iu

/** The texts that are named, and those in folders that are named, sorted. */
async function textsIn(paths: readonly string[]): Promise<string[]> {
  const texts: string[] = []
  for (const path of paths) {
    const found = path === '-' ? undefined : await stat(path).catch(() => undefined)
    if (path !== '-' && found === undefined) {
      throw new WhosaidError(
        'WRONG_USE',
        `a text is a file, a folder, or - for standard input, but got: ${path}`,
      )
    }
    if (found?.isDirectory() === true) {
      const inside = await readdir(path, { recursive: true })
      texts.push(
        ...inside
          .filter(name => endings.test(name))
          .toSorted()
          .map(name => join(path, name)),
      )
    } else texts.push(path)
  }
  return [...new Set(texts)]
}
