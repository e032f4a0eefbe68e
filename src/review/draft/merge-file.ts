import { readFile } from 'node:fs/promises'
import { anchor, readData, searchable, type DocumentFile } from '../../document/index.ts'
import { describeProblem, WhosaidError } from '../../errors.ts'
import { isEqual } from '../edit/align.ts'
import { rewrite } from '../edit/rewrite.ts'
import { readReviewed } from '../files/read.ts'
import { writeWhole } from '../../whole-file.ts'
import { mergeDraft } from './merge.ts'
import type { Ranges } from './pairs.ts'

/**
 * Merges a new draft of a text into its document file and writes that, with the bytes of whatever stays; gives what was done,
 * in words. Throws `INVALID_DOCUMENT` where the file breaks rules or is of another text.
 */
export async function mergeIntoFile(path: string, draft: DocumentFile): Promise<string> {
  const bytes = await readFile(path)
  const before = readReviewed(path, bytes)
  const { file, document, problems } = before
  if (file === null) throw refused(problems.map(describeProblem).join('\n'))
  const read = readData(draft)
  const sha256 = 'document' in read ? read.document.document.sha256 : undefined
  if (sha256 === undefined || document?.document.sha256 !== sha256) {
    const rule = `${path}: a draft must be of the text that the file has, by its sha256, to be merged into it`
    throw refused(`${rule}, but got: ${document?.document.sha256 ?? 'none'}`)
  }
  const step = mergeDraft(file, draft, rangesIn(draft.document.text ?? ''))
  if (isEqual(step.file, file)) return step.label
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const written = Buffer.from(rewrite(text, file, step.file, before.json))
  const after = readReviewed(path, written)
  if (after.file === null) throw refused(after.problems.map(describeProblem).join('\n'))
  await writeWhole(path, written, {
    durable: true,
    async before() {
      if (!bytes.equals(await readFile(path)))
        throw refused(`${path}: a file must stay as it is while a draft is merged into it, but got: a change`)
    },
  })
  return step.label
}

function rangesIn(text: string): Ranges {
  const source = searchable(text)
  return ({ spans = [] }) =>
    spans.map(span => {
      const found = anchor(source, span)
      if ('problem' in found || found.start === undefined || found.end === undefined) return null
      return { start: found.start, end: found.end }
    })
}

const refused = (message: string): WhosaidError => new WhosaidError('INVALID_DOCUMENT', message)
