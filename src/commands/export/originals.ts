import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { readBytes, readDocuments, type ResolvedDocument, toFile } from '../../document/index.ts'
import { say } from '../../output.ts'
import { rewrite } from '../../review/edit/rewrite.ts'

/**
 * Writes documents as their original YAML files have them, with their comments and their order, as far as they are what is
 * loaded. Gives undefined for a document whose file is not among these, or cannot be changed in its parts.
 */
export async function writeLikeOriginals(
  paths: readonly string[],
): Promise<(document: ResolvedDocument) => string | undefined> {
  const files = new Map<string, string>()
  for await (const one of readDocuments(paths)) {
    const { file, line } = one.place
    // A file of several documents has comments that belong to none of them.
    if (file === undefined || line !== undefined || !/\.ya?ml$/i.test(file)) continue
    if ('problems' in one) say(`${file} is no document file, so its comments are not kept.`)
    else files.set(one.document.document.id, file)
  }
  return document => {
    const file = files.get(document.document.id)
    const text = file && textLike(file, document)
    return text && /^(%|---|\.\.\.)/m.test(text) ? undefined : text
  }
}

function textLike(file: string, document: ResolvedDocument): string | undefined {
  const bytes = readFileSync(file)
  const read = readBytes({ file }, bytes, 'yaml')
  if ('problems' in read) return undefined
  const text = new TextDecoder().decode(bytes).replace(/^---[ \t]*\r?\n/, '')
  const wanted = toFile(document)
  if (isDeepStrictEqual(toFile(read.document), wanted)) return ended(text)
  try {
    return ended(rewrite(text, read.parsed.data as object, wanted, false))
  } catch {
    return undefined
  }
}

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)
