import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Document, isSeq, parseDocument, YAMLSeq } from 'yaml'
import { WhosaidError } from '../../errors.ts'
import { writeWhole } from '../../whole-file.ts'
import { checkJudgements, judgementFile, type Entry } from './judgement-file.ts'

/** A judgement document that a person adds to, entry by entry; whatever else stands in the file stays. */
export interface Judgements {
  /** The entries that the file had, and those added. */
  entries(): Entry[]
  add(entry: Entry): Promise<void>
  /** Takes back the last entry that was added in this run; undefined where there is none. */
  undo(): Promise<Entry | undefined>
}

/** Opens a judgement file, or begins one. */
export async function openJudgements(file: string, annotator: string, today: string): Promise<Judgements> {
  if (!/\.ya?ml$/iu.test(file))
    throw new WhosaidError('WRONG_USE', `--out must name a YAML file, but got: ${file}`)
  const name = file.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, '')
  const id = name.replaceAll(/[^A-Za-z0-9._-]+/gu, '-')
  const text = existsSync(file)
    ? await readFile(file, 'utf8')
    : judgementFile({ id, title: `Judgements: ${name}`, annotator, publishedAt: today }, [])
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error' })
  check(document, file)
  const found = document.get('identities')
  const list = isSeq(found) ? found : new YAMLSeq()
  if (list !== found) document.set('identities', list)
  list.flow = false
  let added = 0
  const write = (): Promise<void> => writeWhole(file, document.toString({ lineWidth: 0 }))
  return {
    entries: () => list.toJS(document) as Entry[],
    async add(entry) {
      list.add(document.createNode(entry))
      added++
      await write()
    },
    async undo() {
      if (added === 0) return undefined
      added--
      const last = (list.toJS(document) as Entry[]).at(-1)
      list.delete(list.items.length - 1)
      await write()
      return last
    },
  }
}

function check(document: Document.Parsed, file: string): void {
  const [error] = document.errors
  if (error !== undefined)
    throw new WhosaidError('INVALID_DOCUMENT', `${file} must be YAML, but got: ${error.message}`)
  checkJudgements(file, document.toJS())
}
