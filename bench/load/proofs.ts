// Loads a made-up corpus, whose documents keep their texts, into a fresh Neo4j, and prints what the proofs of that graph take beside
// the load: audit, digest, verify and coverage, and load --audit for each of 100 documents that are replaced:
//   node bench/load/proofs.ts [STATEMENTS] [SEED] [CHECKOUT]        (120000, 1 and this checkout by default)
//   node bench/load/proofs.ts --documents FILE.jsonl [--copies N]   loads these documents instead, N times (1 by default), each copy
// under an id of its own.
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { once } from 'node:events'
import type { DocumentFile } from '../../src/document/index.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadFrom, runFrom } from './checkout.ts'
import { corpus } from './corpus.ts'

const { values: switches, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string' }, copies: { type: 'string', default: '1' } },
})
const statements = Number(positionals[0] ?? 120_000)
const seed = Number(positionals[1] ?? 1)
const checkout = positionals[2] ?? fileURLToPath(new URL('../../', import.meta.url))
const replaced = 100

/** The same document with a text of all its statements, each with its span. */
function withText(document: DocumentFile): DocumentFile {
  let text = ''
  const spanned = (document.statements ?? []).map(statement => {
    const words = statement.quote ?? statement.text
    const start = text.length
    text += `${words}.\n`
    return { ...statement, spans: [{ start, end: start + words.length }] }
  })
  return { ...document, document: { ...document.document, text }, statements: spanned }
}

type Documents = Iterable<DocumentFile> | AsyncIterable<DocumentFile>

async function* documentsOf(file: string): AsyncGenerator<DocumentFile> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    yield JSON.parse(line) as DocumentFile
  }
}

/** The document under another id; what it goes back to is the copy of that document. */
function copyOf(file: DocumentFile, copy: number): DocumentFile {
  const named = (text: string): string => `${text}-copy-${copy}`
  const { id, url, derivedFrom, ...rest } = file.document
  return {
    ...file,
    document: {
      ...rest,
      id: named(id),
      ...(url && { url: named(url) }),
      ...(derivedFrom && {
        derivedFrom: derivedFrom.map(one => ({ ...one, document: named(one.document) })),
      }),
    },
  }
}

/** Every document of a file so often; all of the first copy come first, then all of the next. */
async function* copiesOf(file: string, copies: number): AsyncGenerator<DocumentFile> {
  for (let copy = 1; copy <= copies; copy++) {
    for await (const document of documentsOf(file)) yield copyOf(document, copy)
  }
}

/** Writes documents as JSON Lines; gives how many they are, and how many statements they have. */
async function write(
  file: string,
  documents: Documents,
): Promise<Record<'documents' | 'statements', number>> {
  const out = createWriteStream(file)
  const written = { documents: 0, statements: 0 }
  for await (const document of documents) {
    written.documents++
    written.statements += document.statements?.length ?? 0
    if (!out.write(`${JSON.stringify(document)}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return written
}

function* madeUp(): Generator<DocumentFile> {
  for (const document of corpus({ statements, seed })) yield withText(document)
}

/** The first documents of a file. */
async function firstOf(file: string): Promise<DocumentFile[]> {
  const first: DocumentFile[] = []
  for await (const document of documentsOf(file)) {
    first.push(document)
    if (first.length === replaced) break
  }
  return first
}

const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-proofs-'))
const neo4j = await startTemporaryNeo4j({ compiler: 'full' })
try {
  const file = join(folder, 'corpus.jsonl')
  const written = await write(
    file,
    switches.documents === undefined ? madeUp() : copiesOf(switches.documents, Number(switches.copies)),
  )
  console.log(
    `${written.statements} statements in ${written.documents} documents, ${(statSync(file).size / 1e6).toFixed(0)} MB`,
  )
  const load = loadFrom(checkout, neo4j, file)
  const rows: Record<string, object> = {}
  const row = (name: string, { seconds, mebibytes }: { seconds: number; mebibytes: number }): void => {
    rows[name] = {
      seconds: +seconds.toFixed(1),
      'of the load': +(seconds / load.seconds).toFixed(2),
      MiB: mebibytes,
      'load average': +loadavg()[0]!.toFixed(1),
    }
  }
  row('load', load)
  for (const command of ['audit', 'digest', 'verify', 'coverage']) {
    const run = runFrom(checkout, neo4j, [command])
    if (run.status !== 0) throw new Error(`${command} must end with 0, but got: ${run.stdout.slice(0, 2000)}`)
    row(command, run)
  }
  console.table(rows)
  // Twice: queries that the database has not seen are planned first, which takes seconds.
  const changed = await firstOf(file)
  for (const title of ['first', 'second']) {
    const some = join(folder, `${title}.jsonl`)
    await write(
      some,
      changed.map(one => ({ ...one, document: { ...one.document, title } })),
    )
    const { status, stdout, mebibytes } = runFrom(checkout, neo4j, ['load', '--audit', '--json', some])
    const { audit } = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as {
      audit: { documents: number; seconds: number }
    }
    console.log(
      `load --audit of ${audit.documents} documents, status ${status}, the ${title} time: audited in ${audit.seconds.toFixed(1)} s, ${((audit.seconds * 1000) / audit.documents).toFixed(0)} ms a document, ${mebibytes} MiB`,
    )
  }
} finally {
  await neo4j.release()
  rmSync(folder, { recursive: true })
}
