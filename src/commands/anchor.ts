import { readFile } from 'node:fs/promises'
import { anchor, searchable, type DocumentFile } from '../document/index.ts'
import { insertKeys, type Insertion } from '../document/insert.ts'
import { formatOf, parse } from '../document/parse.ts'
import { sha256 } from '../document/rules/texts.ts'
import { WhosaidError } from '../errors.ts'
import { textFor } from '../texts/at-hand.ts'
import { print, say } from '../output.ts'
import { writeWhole } from '../whole-file.ts'

/**
 * Fills in `start` and `end` of the spans of a document file that have only words, and the text's `sha256` where it is
 * missing, for a text that may not be kept. Names each span that the text does not have, or has elsewhere.
 */
export async function anchorCommand(file: string, article: string): Promise<number> {
  const format = formatOf(file)
  if (format === undefined || format === 'jsonl' || file.endsWith('.gz'))
    throw new WhosaidError('WRONG_USE', `anchor needs a document file (.yaml or .json), but got: ${file}`)
  const written = await contentOf(file)
  const { data, faults } = parse(written, format)
  const [fault] = faults.kept
  if (fault !== undefined) throw new WhosaidError('INVALID_DOCUMENT', `${file}: ${fault.message}`)
  const { document, statements = [] } = data as Partial<DocumentFile>
  const text = await textFor(article, document?.sha256)
  if (text === undefined) {
    const rule =
      document?.sha256 === undefined ? 'a text must be UTF-8' : "a text must have the document's sha256"
    throw new WhosaidError('INVALID_DOCUMENT', `${rule}, but got: ${article}`)
  }
  const source = searchable(
    text,
    statements.flatMap(({ spans = [] }) => spans),
  )
  const insertions: Insertion[] = []
  const count = { anchored: 0, there: 0, wrong: 0 }
  for (const [i, { id, spans = [] }] of statements.entries()) {
    for (const [j, span] of spans.entries()) {
      const found = anchor(source, span)
      if ('problem' in found) {
        count.wrong++
        print(`${id}: ${found.problem.message}`)
      } else if (span.start === undefined || span.end === undefined) {
        count.anchored++
        const { start, end } = found
        const values = { ...(span.start === undefined && { start }), ...(span.end === undefined && { end }) }
        insertions.push({ path: ['statements', i, 'spans', j], values })
      } else count.there++
    }
  }
  if (document !== undefined && document.sha256 === undefined)
    insertions.push({ path: ['document'], values: { sha256: sha256(text) } })
  if (insertions.length > 0) await writeWhole(file, insertKeys(written, insertions))
  say(`${count.anchored} spans anchored, ${count.there} had their place, ${count.wrong} not found`)
  return count.wrong === 0 ? 0 : 1
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WhosaidError('WRONG_USE', `Cannot read ${file}: ${reason}`)
  }
}
