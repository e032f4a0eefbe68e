import { clientError } from '../errors.ts'

/** A place in a journal: after its change number `seq`. */
export interface Position {
  /** Of the journal; '' where there is none yet. */
  key: string
  seq: number
}

/** A place in the journal as clients keep it. */
export const writePosition = ({ key, seq }: Position): string =>
  Buffer.from(`${key} ${seq}`).toString('base64url')

/** Throws `BAD_CURSOR` for a text that is no such cursor. */
export function readPosition(cursor: string): Position {
  const [, key = '', seq] =
    /^([\da-f-]{0,36}) (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const position = { key, seq: Number(seq) }
  if (seq !== undefined && writePosition(position) === cursor) return position
  throw clientError('BAD_CURSOR', 'after must be a cursor of an event or of graphStatus', cursor)
}

/** The error of a cursor whose next changes are not kept. */
export const expired = (cursor: Position) =>
  clientError(
    'CURSOR_EXPIRED',
    'the changes after a cursor must be kept still: read what is loaded anew, then follow from the cursor of graphStatus',
    writePosition(cursor),
    { status: 410, spec: true },
  )
