import type { DocumentFile } from '../../src/document/index.ts'
import { corpus } from '../load/corpus.ts'

/** The mark of a version, as titles and texts of a document carry it. */
const mark = (version: number): string => `v${version}v`

/** The versions that an answer names; an answer about one document names one. */
export const versionsIn = (answer: string): Set<string> => new Set(answer.match(/\bv\d+v\b/g))

/** A document whose title and statements all name its version. */
export function inVersion(document: DocumentFile, version: number): DocumentFile {
  return {
    ...document,
    document: { ...document.document, title: `${document.document.title} ${mark(version)}` },
    statements: (document.statements ?? []).map(statement => {
      const text = `${statement.text} ${mark(version)}`
      return { ...statement, text, ...(statement.quote !== undefined && { quote: text }) }
    }),
  }
}

/** The documents of a soak, short ones and long ones, the same for the same seed. */
export const soaked = (seed: number): DocumentFile[] =>
  corpus({ statements: 2_000, seed })
    .filter(({ statements = [] }) => statements.length <= 300)
    .toArray()
