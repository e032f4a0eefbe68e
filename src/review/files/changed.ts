import type { DocumentFile } from '../../document/index.ts'
import { isEqual } from '../edit/align.ts'
import { localId } from '../actions/parts/step.ts'

/** How many ids an answer names. */
const named = 1000

/** The statements that change, come or go between two states of a file, the publisher's own with it. */
export function changedStatements(
  before: DocumentFile,
  after: DocumentFile,
): { statements: number; ids: string[] } {
  const old = byId(before)
  const now = byId(after)
  const publisher = before.document.publisher !== after.document.publisher
  const ids = [...new Set([...old.keys(), ...now.keys()])].filter(id => {
    const one = now.get(id)
    const isNarrators = one?.voice === 'NARRATOR' && one.speaker === undefined
    return (publisher && isNarrators) || !isEqual(old.get(id), one)
  })
  return { statements: ids.length, ids: ids.slice(0, named) }
}

const byId = ({ statements = [] }: DocumentFile) => new Map(statements.map(one => [localId(one.id), one]))
