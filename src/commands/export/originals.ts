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
  const passed = new Set<string>()
  const passOver = (file = 'standard input', what: string): void => {
    if (!passed.has(file)) say(`${file} is ${what}, so its comments are not kept.`)
    passed.add(file)
  }
  for await (const one of readDocuments(paths)) {
    const { file, line } = one.place
    if (file === undefined || !/\.ya?ml$/i.test(file)) passOver(file, 'no YAML')
    // Its comments belong to none of its documents.
    else if (line !== undefined) passOver(file, 'of several documents')
    else if ('problems' in one) passOver(file, 'no document file')
    else files.set(one.document.document.id, file)
  }
  return document => {
    const file = files.get(document.document.id)
    if (file === undefined) return undefined
    const text = textLike(file, document)
    if (text !== undefined && !/^(%|---|\.\.\.)/m.test(text)) return text
    say(`${file} cannot be changed in its parts, so its comments are not kept.`)
    return undefined
  }
}

/** Undefined for a text whose anchors do not let it be changed, or that is no document file by now. */
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
