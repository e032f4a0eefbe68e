// Writes the made-up corpus (corpus.ts) as JSON Lines, and prints how many documents it has:
//   node bench/load/write-corpus.ts STATEMENTS SEED FILE
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { corpus } from './corpus.ts'

/** Writes a corpus to a file; gives the number of its documents. */
export async function writeCorpus(file: string, size: { statements: number; seed: number }): Promise<number> {
  const out = createWriteStream(file)
  let documents = 0
  for (const document of corpus(size)) {
    documents++
    if (!out.write(`${JSON.stringify(document)}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return documents
}

if (import.meta.main) {
  const [statements, seed, file] = process.argv.slice(2)
  if (file === undefined) throw new Error('a corpus has STATEMENTS, a SEED and a FILE, but got: no file')
  console.log(await writeCorpus(file, { statements: Number(statements), seed: Number(seed) }))
}
