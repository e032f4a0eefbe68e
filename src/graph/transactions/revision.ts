import type { Revision } from '../types.ts'

type Row = Readonly<Record<string, unknown>>

/** The revision that a row of read/revision.cypher gives. */
export const revisionOf = ({ value }: Row): Revision => {
  const [version, writer, members, isProjecting] = value as [number, string | null, number, boolean]
  return { version, writer, members, isProjecting }
}

/** Takes the revisions off the rows of an observed query: the one before it, the one after it, and what is between. */
export function withoutRevisions<Rows extends Row>(
  rows: readonly Rows[],
): { before: Revision; after: Revision; rows: Rows[] } {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined || rows.length < 2)
    throw new TypeError(`an observed query must begin and end with a revision, but got: ${rows.length} rows`)
  return { before: revisionOf(first), after: revisionOf(last), rows: rows.slice(1, -1) }
}
