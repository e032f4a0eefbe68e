import { readFileSync } from 'node:fs'
import {
  contentHash,
  readBytes,
  readData,
  readDocuments,
  type ResolvedDocument,
  toFile,
} from '../../document/index.ts'
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
  const loaded = readData(wanted)
  if (!('problems' in loaded) && contentHash(read.document, '') === contentHash(loaded.document, ''))
    return ended(text)
  const original = read.parsed.data as object
  try {
    return ended(rewrite(text, original, inOrderOf(original, wanted), false))
  } catch {
    return undefined
  }
}

/** The records of each list in the order of the original's, since their order says nothing; those it does not have come last. */
function inOrderOf<Value>(original: unknown, wanted: Value): Value {
  if (Array.isArray(wanted)) {
    const places = new Map(recordsIn(original).map((record, at) => [record.id, { record, at }]))
    const placeOf = (one: unknown) => places.get(recordsIn([one])[0]?.id ?? '')
    const kept = wanted.map(one => inOrderOf(placeOf(one)?.record, one))
    return kept.toSorted((a, b) => (placeOf(a)?.at ?? places.size) - (placeOf(b)?.at ?? places.size)) as Value
  }
  if (typeof wanted !== 'object' || wanted === null) return wanted
  const before = new Map(Object.entries(original ?? {}))
  return Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => [key, inOrderOf(before.get(key), value)]),
  ) as Value
}

const recordsIn = (list: unknown): { id: string }[] =>
  (Array.isArray(list) ? list : []).filter(one => typeof (one as { id?: unknown } | null)?.id === 'string')

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)
