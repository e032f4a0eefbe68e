import { readFile } from 'node:fs/promises'
import { readData } from '../document/index.ts'
import { formatOf, parse, type Format } from '../document/parse.ts'
import { renameId } from '../document/rename.ts'
import { describeProblem, WhosaidError } from '../errors.ts'
import { print } from '../output.ts'
import { writeWhole } from '../whole-file.ts'

/** Gives an id another name in document files; either all files are written, or none. */
export async function renameIdCommand(given: readonly string[]): Promise<number> {
  const files = given.slice(0, -2)
  const [from = '', to = ''] = given.slice(-2)
  if (files.length === 0)
    throw new WhosaidError(
      'WRONG_USE',
      `rename-id must be given files, the old id and the new one, but got: ${given.join(' ')}`,
    )
  checkId('the old id', from)
  checkId('the new id', to)
  const renamed: { file: string; text: string; times: number }[] = []
  for (const file of files) {
    const { text, times } = await renamedIn(file, from, to)
    if (times > 0) renamed.push({ file, text, times })
  }
  if (renamed.length === 0)
    throw new WhosaidError('NOT_FOUND', `the old id must occur in one of the files, but got: ${from}`)
  for (const { file, text, times } of renamed) {
    await writeWhole(file, text)
    print(`${file}: ${from} is ${to} in ${times} ${times === 1 ? 'place' : 'places'}`)
  }
  return 0
}

function checkId(which: string, id: string): void {
  if (/^#?[A-Za-z0-9._:/-]{1,200}$/u.test(id)) return
  throw new WhosaidError('WRONG_USE', `${which} must be an id as documents have them, but got: ${id}`)
}

async function renamedIn(file: string, from: string, to: string): Promise<{ text: string; times: number }> {
  const format = formatOf(file)
  if (format === undefined || file.endsWith('.gz'))
    throw new WhosaidError('WRONG_USE', `rename-id needs document files that it can write, but got: ${file}`)
  const text = await contentOf(file)
  const parts = format === 'jsonl' ? text.split('\n') : [text]
  const renamed = parts.map((part, i) => {
    if (!part.includes(from) || part.trim() === '') return { text: part, times: 0 }
    check(part, format, format === 'jsonl' ? `${file}:${i + 1}` : file)
    const one = renameId(part, from, to)
    if (one.times > 0) check(one.text, format, format === 'jsonl' ? `${file}:${i + 1}` : file)
    return one
  })
  return {
    text: renamed.map(one => one.text).join('\n'),
    times: renamed.reduce((sum, one) => sum + one.times, 0),
  }
}

/** Throws what `check` would refuse, so that no file is left worse than it was. */
function check(text: string, format: Format, where: string): void {
  const { data, faults } = parse(text, format === 'jsonl' ? 'json' : format)
  const [fault] = faults.kept
  if (fault !== undefined) throw new WhosaidError('INVALID_DOCUMENT', `${where}: ${fault.message}`)
  const read = readData(data)
  if ('problems' in read)
    throw new WhosaidError('INVALID_DOCUMENT', `${where}: ${read.problems.map(describeProblem).join('\n')}`)
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WhosaidError('WRONG_USE', `Cannot read ${file}: ${reason}`)
  }
}
