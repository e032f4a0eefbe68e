import { hash } from 'node:crypto'
import { createConflictFinder } from '../../audit/conflicts.ts'
import { createUnsaidFinder } from '../../audit/unsaid.ts'
import {
  anchor,
  readBytes,
  searchable,
  type DocumentFile,
  type ResolvedDocument,
} from '../../document/index.ts'
import type { Searchable } from '../../document/anchor.ts'
import type { Parsed } from '../../document/parse.ts'
import type { Problem } from '../../errors.ts'
import type { Statement } from '../actions/parts/step.ts'
import type { TextRange } from '../protocol/file.ts'

/** A document file as it was read. */
export interface ReadFile {
  path: string
  version: string
  bytes: Uint8Array
  json: boolean
  locate: Parsed['locate']
  /** What the file holds, where it keeps every rule. */
  file: DocumentFile | null
  document: ResolvedDocument | null
  problems: readonly Problem[]
  warnings: () => readonly Problem[]
  /** Its text, ready for searching. */
  text: Searchable | null
  rangesOf: (statement: Statement) => readonly (TextRange | null)[]
}

export const versionOf = (bytes: Uint8Array): string => hash('sha256', bytes)

/** Reads and checks a document file's bytes, in the words of `check`. */
export function readReviewed(path: string, bytes: Uint8Array): ReadFile {
  const json = /\.json$/iu.test(path)
  const read = readBytes({ file: path }, bytes, json ? 'json' : 'yaml')
  const isValid = 'document' in read
  // What keeps every rule has the shape of a document.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const file = isValid ? (read.parsed.data as DocumentFile) : null
  // The list of a folder searches in no text.
  let found: Searchable | undefined
  const text = (): Searchable | null =>
    file?.document.text === undefined ? null : (found ??= searchable(file.document.text))
  const known = new WeakMap<object, readonly (TextRange | null)[]>()
  let warnings: readonly Problem[] | undefined
  return {
    path,
    version: versionOf(bytes),
    bytes,
    json,
    locate: pointers => read.parsed.locate(pointers),
    file,
    document: isValid ? read.document : null,
    problems: isValid ? [] : read.problems,
    warnings: () => (warnings ??= isValid ? warningsOf(read.document, path) : []),
    get text() {
      return text()
    },
    rangesOf(statement) {
      const ranges = known.get(statement) ?? (statement.spans ?? []).map(span => rangeOf(span, text()))
      known.set(statement, ranges)
      return ranges
    },
  }
}

function rangeOf(span: NonNullable<Statement['spans']>[number], text: Searchable | null): TextRange | null {
  const { start, end } = text === null ? span : placeIn(text, span)
  return start === undefined || end === undefined ? null : { start, end }
}

function placeIn(text: Searchable, span: NonNullable<Statement['spans']>[number]): Partial<TextRange> {
  const place = anchor(text, span)
  if ('problem' in place) return {}
  const { start, end } = place
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
}

function warningsOf(document: ResolvedDocument, path: string): readonly Problem[] {
  const unsaid = createUnsaidFinder()
  unsaid.add(document, { file: path })
  const warnings = [...createConflictFinder()(document, { file: path }), ...unsaid.rest()]
  return warnings.map(({ law, ...warning }) => ({ ...warning, rule: law }))
}
