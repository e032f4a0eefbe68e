import type { DocumentFile } from '../document/index.ts'

/** What an import makes of one file. */
export interface Imported {
  made: {
    file: DocumentFile
    /** The place in the imported file that a JSON pointer of the document comes from, as it follows the file's name. */
    placeOf: (pointer: string) => string
    /** What mends a value that is refused at that place, where the import knows it. */
    hintOf?: (pointer: string) => string | undefined
  }[]
  /** What is refused before there is a document, each with its place. */
  problems: string[]
  /** What is not read, and what was assumed. */
  notes: string[]
}
