import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit, type Verdict } from '../../src/audit/audit.ts'
import { auditTouched, startTouching } from '../../src/audit/touched.ts'
import { parse } from '../../src/document/parse.ts'
import { readDocuments, toFile, type DocumentFile, type Read } from '../../src/document/index.ts'
import { digest } from '../../src/graph/digest.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { readBack } from '../../src/loader/export.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { mutated, type Original } from './mutate.ts'
import { randomFrom } from './random.ts'

const folder = 'examples/documents'

/** What came of the cases of one seed; `findings` are the promises that did not hold. */
export interface FuzzReport {
  refused: number
  loaded: number
  findings: string[]
}

/** What bounds the time of a run, since for each case the graph is read several times. */
export interface FuzzOptions {
  /** Examples of more bytes are left out. */
  largest?: number
  onCase?: (done: number, report: Readonly<FuzzReport>) => void
}

/** How many milliseconds one file of a few kB may take to be read. */
const patience = 5000

/**
 * Loads mutated examples into a graph that has the examples. Each must be refused with its places and reasons, or load, load
 * again as unchanged, keep every MUST, be exported as it is, and leave the graph as it was when it is removed.
 * The laws are checked on what each load touched, and at the end on all of the graph.
 */
export async function fuzz(
  graph: Graph,
  seed: number,
  count: number,
  { largest = Infinity, onCase = () => {} }: FuzzOptions = {},
): Promise<FuzzReport> {
  const report: FuzzReport = { refused: 0, loaded: 0, findings: [] }
  const random = randomFrom(seed)
  const files = readdirSync(folder)
    .map(name => join(folder, name))
    .filter(file => statSync(file).size <= largest)
  const originals = files.map((file): Original => {
    const text = readFileSync(file, 'utf8')
    return { text, data: parse(text, 'yaml').data as object }
  })
  await loadDocuments(graph, files)
  const examples = new Set(originals.map(({ data }) => (data as DocumentFile).document.id))
  const before = await digest(graph)
  const trial: Trial = { graph, files, examples, before, report }
  const scratch = mkdtempSync(join(tmpdir(), 'whosaid-fuzz-'))
  try {
    for (let n = 0; n < count; n++) {
      const { name, bytes, kind } = mutated(random.pick(originals), `fuzz-${seed}-${n}`, random)
      const file = join(scratch, name)
      writeFileSync(file, bytes)
      const find = (what: string): void => void report.findings.push(`${kind} ${name}: ${what}`)
      await tryFile(trial, file, find).catch((error: unknown) => {
        find(error instanceof Error ? (error.stack ?? error.message) : String(error))
      })
      rmSync(file, { force: true })
      onCase(n + 1, report)
    }
    for await (const verdict of audit(graph))
      findBroken(verdict, what => report.findings.push(`the graph at the end ${what}`))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return report
}

/** The graph with its examples, the digest that it has with them, and what was found. */
interface Trial {
  graph: Graph
  files: readonly string[]
  /** The ids of the examples. */
  examples: ReadonlySet<string>
  before: string
  report: FuzzReport
}

async function tryFile(trial: Trial, file: string, find: (what: string) => void): Promise<void> {
  const { report } = trial
  const started = performance.now()
  const reads: Read[] = []
  for await (const one of readDocuments([file])) reads.push(one)
  if (performance.now() - started > patience) find('takes too long to read')
  if (reads.length === 0) find('is neither refused nor given')
  for (const one of reads) {
    if ('document' in one) await tryDocument(trial, file, one.document.document.id, find)
    else {
      report.refused++
      if (one.problems.length === 0) find('is refused without a reason')
      for (const { file: named, pointer, rule, message } of one.problems) {
        const whole = named === file && pointer !== undefined && rule !== '' && message.includes('but got: ')
        if (!whole || /\p{Cc}/u.test(`${pointer} ${message}`)) find(`has a misshapen reason: ${message}`)
      }
    }
  }
}

async function tryDocument(
  { graph, files, examples, before, report }: Trial,
  file: string,
  id: string,
  find: (what: string) => void,
): Promise<void> {
  const touching = await startTouching(graph)
  await touching.going([id])
  const first = await loadDocuments(graph, [file])
  if (first.refused > 0) {
    report.refused++
    if ((await digest(graph)) !== before) find('is refused by the graph, which changed')
    return
  }
  report.loaded++
  if ((await loadDocuments(graph, [file])).unchanged !== 1) find('is not unchanged when it is loaded again')
  const back = `${file}.back.json`
  for await (const document of readBack(graph, [id])) writeFileSync(back, JSON.stringify(toFile(document)))
  if ((await loadDocuments(graph, [back])).unchanged !== 1) find('is exported as another document')
  rmSync(back)
  touching.done(id)
  for (const verdict of await auditTouched(graph, await touching.all())) findBroken(verdict, find)
  await removeDocuments(graph, [id])
  // A document that kept an example's id took its place.
  if (examples.has(id)) await loadDocuments(graph, files)
  if ((await digest(graph)) !== before) find('is not gone when it is removed')
}

function findBroken({ law, failures }: Verdict, find: (what: string) => void): void {
  if (law.level === 'MUST' && failures.length > 0) find(`breaks ${law.id}: ${JSON.stringify(failures[0])}`)
}
