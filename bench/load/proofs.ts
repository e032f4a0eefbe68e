// Loads a made-up corpus, whose documents keep their texts, into a fresh Neo4j, and prints what the proofs of that graph take beside
// the load: audit, digest, verify and coverage, and load --audit for each of 100 documents that are replaced:
//   node bench/load/proofs.ts [STATEMENTS] [SEED] [CHECKOUT]        (120000, 1 and this checkout by default)
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { once } from 'node:events'
import type { DocumentFile } from '../../src/document/index.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadFrom, runFrom } from './checkout.ts'
import { corpus } from './corpus.ts'

const statements = Number(process.argv[2] ?? 120_000)
const seed = Number(process.argv[3] ?? 1)
const checkout = process.argv[4] ?? fileURLToPath(new URL('../../', import.meta.url))
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

/** Writes documents as JSON Lines until there are so many. */
async function write(file: string, documents: Iterable<DocumentFile>, most = Infinity): Promise<number> {
  const out = createWriteStream(file)
  let written = 0
  for (const document of documents) {
    if (written === most) break
    written++
    if (!out.write(`${JSON.stringify(withText(document))}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return written
}

/** The first documents of a file, each with another title. */
async function changedOf(file: string): Promise<DocumentFile[]> {
  const changed: DocumentFile[] = []
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const document = JSON.parse(line) as DocumentFile
    changed.push({ ...document, document: { ...document.document, title: 'Changed' } })
    if (changed.length === replaced) break
  }
  return changed
}

const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-proofs-'))
const neo4j = await startTemporaryNeo4j({ compiler: 'full' })
try {
  const file = join(folder, 'corpus.jsonl')
  const documents = await write(file, corpus({ statements, seed }) as Iterable<DocumentFile>)
  console.log(`${statements} statements in ${documents} documents, seed ${seed}`)
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
  const documentsOf = await changedOf(file)
  for (const title of ['first', 'second']) {
    const some = join(folder, `${title}.jsonl`)
    await write(
      some,
      documentsOf.map(one => ({ ...one, document: { ...one.document, title } })),
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
