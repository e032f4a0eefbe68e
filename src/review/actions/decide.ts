import type { DocumentFile } from '../../document/index.ts'
import { fieldsOf, withFields, withList } from './parts/fields.ts'
import { forget } from './parts/forget.ts'
import { freshId } from './parts/ids.ts'
import {
  asList,
  counted,
  known,
  localId,
  withStatements,
  wrong,
  type Around,
  type Statement,
  type Step,
} from './parts/step.ts'

export const statementFields = fieldsOf('statements')

export const isAccepted = ({ checkedBy = [] }: Statement): boolean => checkedBy.length > 0

/** A statement with a name in `checkedBy`. */
export const checkedBy = (statement: Statement, name: string): Statement =>
  (statement.checkedBy ?? []).includes(name)
    ? statement
    : withFields(statement, { checkedBy: [...(statement.checkedBy ?? []), name] }, statementFields)

/** Accepts statements. */
export function accept(file: DocumentFile, ids: readonly string[], { reviewer }: Around): Step {
  return {
    file: withStatements(file, ids, one => checkedBy(one, reviewer)),
    label: `accept ${counted(ids.length, 'statement')}`,
  }
}

/** Accepts the undecided ones whose doubt is at most a bound. */
export function acceptUpTo(
  file: DocumentFile,
  bound: number,
  shown: readonly string[] | undefined,
  around: Around,
): Step {
  if (!(bound >= 0 && bound <= 1)) throw wrong('a bound of doubt must be a number from 0 to 1', String(bound))
  const wanted = shown === undefined ? undefined : known(file, shown)
  const ids = (file.statements ?? [])
    .filter(one => !isAccepted(one) && (one.doubt ?? 0) <= bound)
    .map(({ id }) => localId(id))
    .filter(id => wanted === undefined || wanted.has(id))
  const { file: accepted } = accept(file, ids, around)
  return { file: accepted, label: `accept ${counted(ids.length, 'statement')} with doubt up to ${bound}` }
}

/** Takes all names out of `checkedBy`. */
export function undecide(file: DocumentFile, ids: readonly string[]): Step {
  return {
    file: withStatements(file, ids, one => withFields(one, { checkedBy: null }, statementFields)),
    label: `take back the decision on ${counted(ids.length, 'statement')}`,
  }
}

/** Moves statements to `rejected`. */
export function reject(
  file: DocumentFile,
  ids: readonly string[],
  reason: string | undefined,
  { reviewer }: Around,
): Step {
  const wanted = known(file, ids)
  const gone = (file.statements ?? []).filter(({ id }) => wanted.has(localId(id)))
  const rejected = gone.map(statement => ({
    statement: withFields(statement, { checkedBy: null }, statementFields),
    ...(reason !== undefined && { reason }),
    by: reviewer,
  }))
  const { file: rest, notes } = forget(file, wanted)
  return {
    file: withList(rest, 'rejected', [...(file.rejected ?? []), ...rejected]),
    label: `reject ${counted(gone.length, 'statement')}`,
    notes,
  }
}

/** Rejects every statement that an actor alone speaks. */
export function dropSpeaker(
  file: DocumentFile,
  speaker: string,
  reason: string | undefined,
  around: Around,
): Step {
  const ids = (file.statements ?? [])
    .filter(one => asList(one.speaker).length === 1 && asList(one.speaker)[0] === speaker)
    .map(({ id }) => localId(id))
  if (ids.length === 0) throw wrong('the speaker must speak a statement of the file alone', speaker)
  const step = reject(file, ids, reason, around)
  return { ...step, label: `reject all ${counted(ids.length, 'statement')} of ${speaker}` }
}

/** Puts a rejected statement back where its text is, undecided. */
export function restore(file: DocumentFile, index: number, around: Around): Step {
  const rejection = file.rejected?.[index]
  if (rejection === undefined) throw wrong('a step must name a rejected statement of the file', String(index))
  const taken = new Set((file.statements ?? []).map(({ id }) => localId(id)))
  const own = localId(rejection.statement.id)
  const statement = taken.has(own) ? { ...rejection.statement, id: freshId(file, own) } : rejection.statement
  const without = withList(file, 'rejected', (file.rejected ?? []).toSpliced(index, 1))
  return {
    file: withList(without, 'statements', inPlace(file.statements ?? [], statement, around)),
    label: 'restore 1 statement',
  }
}

/** The statements with one more, before the first that stands later in the text. */
export function inPlace(
  statements: readonly Statement[],
  one: Statement,
  { rangesOf }: Around,
): readonly Statement[] {
  const startOf = (statement: Statement): number | undefined => rangesOf(statement)[0]?.start
  const start = startOf(one)
  if (start === undefined) return [...statements, one]
  const later = statements.findIndex(other => (startOf(other) ?? -1) > start)
  return later < 0 ? [...statements, one] : statements.toSpliced(later, 0, one)
}
