import type { DocumentFile } from '../../document/index.ts'
import { eachReference } from '../../document/rules/references.ts'
import type { Description } from '../protocol/actions.ts'
import { checkedBy, inPlace } from './decide.ts'
import { withList } from './parts/fields.ts'
import { freshId } from './parts/ids.ts'
import { described, listOf } from './things.ts'
import { known, localId, put, wrong, type Around, type Statement, type Step } from './parts/step.ts'

/** Takes a statement of another file of the same text, accepted, with what it needs described. */
export function take(
  file: DocumentFile,
  other: DocumentFile,
  id: string,
  replaces: string | undefined,
  around: Around,
): Step {
  const taken = (other.statements ?? []).find(one => localId(one.id) === id)
  if (taken === undefined) throw wrong('a step must name a statement of the other file', JSON.stringify(id))
  const stays = replaces === undefined ? file : replacing(file, replaces)
  const statement = checkedBy(
    linkedIn(file, { ...taken, id: replaces ?? freshId(file, id) }, replaces),
    around.reviewer,
  )
  const whole = described(stays, neededBy(other, taken))
  const statements = (whole.statements ?? []).some(one => localId(one.id) === statement.id)
    ? (whole.statements ?? []).map(one => (localId(one.id) === statement.id ? statement : one))
    : inPlace(whole.statements ?? [], statement, around)
  return {
    file: withList(whole, 'statements', statements),
    label: replaces === undefined ? `take ${id}` : `take ${id} in the place of ${replaces}`,
  }
}

function replacing(file: DocumentFile, id: string): DocumentFile {
  known(file, [id])
  return file
}

/** A statement without links to statements that this file does not have. */
function linkedIn(file: DocumentFile, statement: Statement, own: string | undefined): Statement {
  const there = new Set((file.statements ?? []).map(one => localId(one.id)))
  const isThere = (id: string): boolean => there.has(localId(id)) && localId(id) !== own
  const { repliesTo, ...rest } = statement
  const result = repliesTo !== undefined && isThere(repliesTo) ? statement : rest
  return result.reports === undefined ? result : put(result, 'reports', result.reports.filter(isThere))
}

/** The descriptions that a statement of a file needs, with those that these need. */
export const neededBy = (file: DocumentFile, statement: Statement): Description[] =>
  neededFor(file, { statements: [statement] })

/** The descriptions that records of a file need, with those that these need. */
export function neededFor(file: DocumentFile, records: Partial<DocumentFile>): Description[] {
  const needed = new Map<string, Description>()
  const all = Object.entries(listOf).flatMap(([type, list]) =>
    (file[list] ?? []).map(value => ({ type, value: value as { id: string } })),
  )
  const visit = (part: Partial<DocumentFile>): void => {
    const { document } = file
    eachReference({ document, ...part }, id => {
      const one = all.find(({ value }) => value.id === id)
      if (one === undefined || needed.has(id)) return
      const plain =
        'parties' in one.value ? put(one.value as { parties?: unknown[] }, 'parties', []) : one.value
      // A list's records are of the type that its name says.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      needed.set(id, { type: one.type, value: plain } as Description)
      visit({ [listOf[one.type as keyof typeof listOf]]: [plain] })
    })
  }
  visit(records)
  // The publisher's own id is among the references of every file.
  return [...needed.values()].filter(
    ({ value }) => value.id !== file.document.publisher || uses(records, value.id),
  )
}

const uses = (records: Partial<DocumentFile>, id: string): boolean =>
  JSON.stringify(records).includes(JSON.stringify(id))
