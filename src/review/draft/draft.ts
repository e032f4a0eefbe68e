import { stringify } from 'yaml'
import { readData, type DocumentFile } from '../../document/index.ts'
import { describeProblem, WhosaidError } from '../../errors.ts'
import {
  draftDocument,
  idFor,
  knownFrom,
  languageName,
  otherLanguage,
  readSource,
  type Source,
} from '../../extraction/index.ts'

/** A draft of a text, with the text in it. */
export interface DraftedFile {
  file: DocumentFile
  notes: readonly string[]
}

/** Drafts a document from a text's bytes. Throws `INVALID_DOCUMENT` for a text without words or in another language. */
export async function draftText(
  bytes: Uint8Array,
  name: string,
  known: readonly DocumentFile[] = [],
  id?: string,
): Promise<DraftedFile> {
  const source = readSource(bytes, name)
  if (!/[\p{L}\p{N}]/u.test(source.text)) throw refused('a text must have words, but got: none')
  const language = await otherLanguage(source)
  if (language !== undefined)
    throw refused(`a text must be in English, but got: one that looks like ${languageName(language)}`)
  const own = name.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, '')
  return { file: drafted(source, own, known, id ?? idFor(source, own)), notes: source.notes ?? [] }
}

/** Drafts a file's own text again, with whom it describes known. */
export function draftAgain(file: DocumentFile): DocumentFile {
  const { id, title, text, publishedAt, url, publisher, language } = file.document
  if (text === undefined) throw refused('a file must keep its text to be drafted again, but got: none')
  const day = publishedAt?.slice(0, 10)
  const source: Source = {
    text,
    title,
    ...(day !== undefined && { publishedAt: day }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  }
  const draft = drafted(source, id, [file], id)
  return { ...draft, document: { ...draft.document, publisher } }
}

function drafted(source: Source, name: string, known: readonly DocumentFile[], id: string): DocumentFile {
  const { file, text } = draftDocument(source, name, knownFrom(known), id)
  const whole = { ...file, document: { ...file.document, text } }
  const read = readData(whole)
  if ('problems' in read) throw refused(read.problems.map(describeProblem).join('\n'))
  return whole
}

const refused = (message: string): WhosaidError => new WhosaidError('INVALID_DOCUMENT', message)

/** A document as a YAML file: without aliases, and with its text as it is. */
export const yamlOf = (file: DocumentFile): string =>
  stringify(file, { aliasDuplicateObjects: false, blockQuote: 'literal' })
