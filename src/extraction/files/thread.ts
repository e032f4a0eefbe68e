import { WhosaidError } from '../../errors.ts'
import type { Source } from '../input/source.ts'

/** A file that a thread reads. */
export interface Task {
  bytes: Uint8Array<ArrayBuffer>
  form: 'PDF' | 'Word file'
}

/** What a thread makes of a file; an error would lose its code on the way. */
export type Outcome = { source: Source } | { refused: string }

/** What the thread of read.ts runs: reads a PDF or a Word file. */
export default async function sourceOf({ bytes, form }: Task): Promise<Outcome> {
  try {
    const source =
      form === 'PDF'
        ? await (await import('./pdf/read.ts')).readPdf(bytes)
        : await (await import('./docx.ts')).readDocx(bytes)
    return { source }
  } catch (error) {
    if (error instanceof WhosaidError) return { refused: error.message }
    return {
      refused: `a ${form} must be whole, but got: one that cannot be read (${(error as Error).message})`,
    }
  }
}
