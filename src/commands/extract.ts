import { describeProblem, WhosaidError } from '../errors.ts'
import {
  askGraph,
  draftDocument,
  idFor,
  knownFrom,
  languageName,
  otherLanguage,
  outlineDocument,
  readFileSource,
  reviewTable,
  type Draft,
  type Source,
} from '../extraction/index.ts'
import { readData, readDocuments, toFile, type DocumentFile } from '../document/index.ts'
import { openFolder, openStandardOutput, type Output } from './extraction/output.ts'
import { givenOf, type GivenSwitches } from './extraction/given.ts'
import { bytesOf, isText, shardOf, textsIn } from './extraction/texts.ts'
import { mergeIntoFile } from '../review/draft/merge-file.ts'
import { showProgress } from './progress.ts'
import { isOutputGone, print, say } from '../output.ts'
import { withGraph } from './with-graph.ts'

export interface ExtractSwitches extends GivenSwitches {
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
  /** Whether a draft is merged into the document that stands in the folder. */
  merge?: true
  /** Whether texts whose document stands in the folder are left out without a word. */
  skipExisting?: true
  /** Which part of the texts is read: `i/n`. */
  shard?: string
  /** Whether a text in another language becomes a document without statements. */
  outline?: true
  /** Whether a draft has its text in it. */
  text: boolean
}

/** Drafts a document for each text; what stands in the folder already is kept, unless forced. */
export async function extract(given: readonly string[], switches: ExtractSwitches): Promise<number> {
  const known = (switches.known ?? []).filter(path => !isText(path))
  const texts = shardOf(await textsIn(textsOf(given, switches)), switches.shard)
  checkSwitches(switches, texts.length)
  const told = givenOf(switches, texts.length)
  const files = await documentsIn(known)
  const { out, format } = switches
  const output = out === undefined ? openStandardOutput(format) : await openFolder(out, format)
  const drafts = (ask?: Ask) => draftAll(texts, switches, output, drafterOf(files, switches, told, ask))
  return switches.graph === true ? withGraph('full', ({ graph }) => drafts(askGraph(graph))) : drafts()
}

// `--known a.yaml my.txt` takes my.txt as a value of its own, by the rules of the command line.
function textsOf(given: readonly string[], { known = [] }: ExtractSwitches): string[] {
  const texts = [...given, ...known.filter(isText)]
  if (texts.length > 0) return texts
  const rule =
    known.length === 0 ? 'extract needs a text' : '--known takes all paths after it, so texts must come first'
  throw new WhosaidError('WRONG_USE', `${rule}, but got: ${known.length === 0 ? 'none' : known.join(' ')}`)
}

const wrong = (rule: string, got: string): WhosaidError =>
  new WhosaidError('WRONG_USE', `${rule}, but got: ${got}`)

function checkSwitches(
  { id, format, out, skipExisting, merge, force }: ExtractSwitches,
  texts: number,
): void {
  if (id !== undefined && texts !== 1) throw wrong('--id is for one text', `${texts} texts`)
  if (format !== undefined && !['yaml', 'json'].includes(format))
    throw wrong('--format is yaml or json', JSON.stringify(format))
  if (format === 'yaml' && out === undefined && texts > 1)
    throw wrong('several texts in YAML need --out', `${texts} texts`)
  if (skipExisting === true && out === undefined) throw wrong('--skip-existing needs --out', 'none')
  if (merge === true && out === undefined) throw wrong('--merge needs --out', 'none')
  if (merge === true && (force === true || skipExisting === true))
    throw wrong('--merge must stand without --force and --skip-existing', 'both')
}

/** Gives what the graph knows of those whom a draft names. */
type Ask = ReturnType<typeof askGraph>

/** A text that was read, and how to draft its document. */
interface Readied {
  id: string
  notes: readonly string[]
  draft: () => Promise<Draft>
}

async function draftAll(
  texts: readonly string[],
  switches: ExtractSwitches,
  output: Output,
  ready: (path: string) => Promise<Readied>,
): Promise<number> {
  const { out, force, merge, skipExisting, review } = switches
  const progress = showProgress()
  const report = { loaded: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0 }
  let skipped = 0
  progress.count(texts.length)
  for (const path of texts) {
    const tell = (message: string) => progress.around(() => say(`${path}: ${message}`))
    try {
      const { id, notes, draft } = await ready(path)
      for (const note of notes) tell(note)
      const standing = force === true ? undefined : await output.standing(id)
      if (standing !== undefined && skipExisting === true) skipped++
      else if (standing !== undefined && merge === true) {
        const drafted = await draft()
        tell(await mergeIntoFile(standing, drafted.file))
        report.replaced++
        report.statements += drafted.file.statements?.length ?? 0
      } else if (standing !== undefined) {
        report.unchanged++
        tell(`${id} stands in ${out} already; --merge keeps its decisions, --force overwrites it`)
      } else {
        const drafted = await draft()
        await output.write(switches.text ? drafted.file : withoutText(drafted.file))
        report.loaded++
        report.statements += drafted.file.statements?.length ?? 0
        const show = out === undefined ? say : print
        if (review === true) progress.around(() => show(reviewTable(drafted)))
      }
    } catch (error) {
      // What one text does to the program is told, and the others are drafted; not so where nothing more can be written.
      if (!(error instanceof Error) || isOutputGone(error)) throw error
      report.refused++
      tell(error.message)
    }
    progress.show(report)
  }
  progress.end()
  say(
    `${report.loaded} drafted, ${merge === true ? `${report.replaced} merged, ` : ''}${report.unchanged} kept, ${report.refused} refused; ${report.statements} statements` +
      (skipExisting === true ? `; ${skipped} stood there already` : ''),
  )
  return report.unchanged + report.refused === 0 ? 0 : 1
}

function drafterOf(
  files: readonly DocumentFile[],
  { id, outline }: ExtractSwitches,
  told: Partial<Source>,
  ask: Ask | undefined,
): (path: string) => Promise<Readied> {
  const known = knownFrom(files)
  const draftOf = async (source: Source, name: string): Promise<Draft> => {
    const language = await otherLanguage(source)
    if (language !== undefined && outline === true) return outlineDocument(source, name, known, language, id)
    if (language !== undefined) {
      const looks = `one that looks like ${languageName(language)}`
      throw refused(
        `a text must be in English, or --outline makes a document without statements, but got: ${looks}`,
      )
    }
    const draft = draftDocument(source, name, known, id)
    // Whom the graph knows under the names of the first draft, the second one calls by their ids.
    return ask === undefined
      ? draft
      : draftDocument(source, name, knownFrom([...files, ...(await ask(draft))]), id)
  }
  return async path => {
    const read = await readFileSource(await bytesOf(path, process.stdin), path)
    const source = { ...read, ...told }
    const name = path === '-' ? 'text' : path.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, '')
    if (!/[\p{L}\p{N}]/u.test(source.text)) throw refused('a text must have words, but got: none')
    return {
      id: id ?? idFor(source, name),
      notes: source.notes ?? [],
      draft: async () => checked(await draftOf(source, name)),
    }
  }
}

const refused = (message: string): WhosaidError => new WhosaidError('INVALID_DOCUMENT', message)

/** A draft with its text; throws what the loader would refuse, so that every draft loads as it is. */
function checked(draft: Draft): Draft {
  const { file, text } = draft
  const whole = { ...file, document: { ...file.document, text } }
  const read = readData(whole)
  if ('problems' in read) throw refused(read.problems.map(describeProblem).join('\n'))
  return { ...draft, file: whole }
}

function withoutText(file: DocumentFile): DocumentFile {
  const { text: _, ...document } = file.document
  return { ...file, document }
}

async function documentsIn(paths: readonly string[]): Promise<DocumentFile[]> {
  if (paths.length === 0) return []
  const files: DocumentFile[] = []
  for await (const read of readDocuments(paths)) {
    if ('document' in read) files.push(toFile(read.document))
    else throw refused(read.problems.map(describeProblem).join('\n'))
  }
  return files
}
