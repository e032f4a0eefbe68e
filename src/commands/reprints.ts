import { readFile } from 'node:fs/promises'
import { formatOf } from '../document/parse.ts'
import { insertKeys } from '../document/insert.ts'
import { describeProblem, WhosaidError } from '../errors.ts'
import { findReprints, type Reprint } from '../texts/reprints.ts'
import { print, say } from '../output.ts'
import { writeWhole } from '../whole-file.ts'

/**
 * Finds the documents of a folder that have the body of an earlier one, prints them, and says so in their files; with
 * `out` it writes the list there, as JSON Lines, and leaves the files as they are.
 */
export async function reprints(folder: string, { out }: { out?: string }): Promise<number> {
  let refused = 0
  const found = await findReprints([folder], problems => {
    refused++
    say(problems.map(describeProblem).join('\n'))
  })
  for (const { id, first } of found) print(`${id}: REPRINTS ${first}`)
  if (out === undefined) await mark(found.filter(({ marked }) => !marked))
  else await writeWhole(out, found.map(lineOf).join(''))
  say(`${found.length} reprints${refused === 0 ? '' : `; ${refused} documents refused`}`)
  return refused === 0 ? 0 : 1
}

const derived = (first: string) => ({ document: first, kind: 'REPRINTS' })

const lineOf = ({ id, first }: Reprint): string =>
  `${JSON.stringify({ document: id, derivedFrom: derived(first) })}\n`

async function mark(found: readonly Reprint[]): Promise<void> {
  for (const [file, list] of Map.groupBy(found, ({ place }) => place.file ?? '')) {
    if (file === '' || file.endsWith('.gz'))
      throw new WhosaidError('WRONG_USE', `reprints must be in files that it can write, but got: ${file}`)
    const text = await readFile(file, 'utf8')
    const marked = formatOf(file) === 'jsonl' ? inLines(text, list) : list.reduce(markedIn, text)
    await writeWhole(file, marked)
  }
}

const markedIn = (text: string, { first }: Reprint): string =>
  insertKeys(text, [{ path: ['document'], values: { derivedFrom: [derived(first)] } }])

function inLines(text: string, list: readonly Reprint[]): string {
  const byLine = new Map(list.map(reprint => [reprint.place.line, reprint]))
  return text
    .split('\n')
    .map((line, i) => {
      const reprint = byLine.get(i + 1)
      return reprint === undefined ? line : markedIn(line, reprint)
    })
    .join('\n')
}
