import { readFile } from 'node:fs/promises'
import { WhosaidError } from '../errors.ts'
import { importCsv, importFtm, type Imported, problemsOf, readMapping } from '../import/index.ts'
import { print, say } from '../output.ts'
import { openFolder } from './extraction/output.ts'

export interface ImportSwitches {
  from: string
  out: string
  mapping?: string
  force?: true
}

const readers = { csv: importCsv, ftm: importFtm }

/** Writes document files out of spreadsheets or lists; says what of them has no place in a document. */
export async function importCommand(
  files: readonly string[],
  { from, out, mapping: mappingFile, force }: ImportSwitches,
): Promise<number> {
  if (from !== 'csv' && from !== 'ftm')
    throw new WhosaidError('WRONG_USE', `--from must be csv or ftm, but got: ${from}`)
  const mapping = await readMapping(mappingFile)
  const output = await openFolder(out)
  const count = { documents: 0, statements: 0, kept: 0, refused: 0 }
  const ids = new Map<string, string>()
  for (const file of files) {
    const imported = await readers[from](await contentOf(file), file, mapping)
    for (const problem of imported.problems) print(problem)
    count.refused += imported.problems.length
    for (const note of imported.notes) say(`${file}: ${note}`)
    for (const made of imported.made) await write(made, file)
  }
  say(
    `${count.documents} documents written to ${out}, ${count.kept} kept, ${count.refused} refused; ${count.statements} statements`,
  )
  return count.kept + count.refused === 0 ? 0 : 1

  async function write(made: Imported['made'][number], file: string): Promise<void> {
    const { id } = made.file.document
    const problems = problemsOf(made, file)
    const other = ids.get(id)
    if (other !== undefined)
      problems.push(`${file}: a document must come from one file, but got: ${id} from ${other} too`)
    ids.set(id, file)
    for (const problem of problems) print(problem)
    if (problems.length > 0) count.refused++
    else if (force !== true && (await output.standing(id)) !== undefined) {
      count.kept++
      say(`${file}: ${id} stands in ${out} already; --force overwrites it`)
    } else {
      await output.write(made.file)
      count.documents++
      count.statements += made.file.statements?.length ?? 0
    }
  }
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new WhosaidError('WRONG_USE', `Cannot read ${file}: ${(error as Error).message}`)
  }
}
