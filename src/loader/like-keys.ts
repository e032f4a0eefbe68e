import { createHash } from 'node:crypto'
import { foldText } from '../fold.ts'

/** What a document has in common with one that is the same apart from case, punctuation and separators: of its id, and of its text. */
export function likeKeys({ id, text }: { id: string; text?: string | undefined }): {
  idKey: string
  textKey?: string
} {
  const idKey = foldText(id)
  if (text === undefined) return { idKey }
  return { idKey, textKey: createHash('sha256').update(foldText(text)).digest('hex') }
}
