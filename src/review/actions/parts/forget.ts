import type { DocumentFile } from '../../../document/index.ts'
import { withList } from './fields.ts'
import { counted, localId, put, type Statement } from './step.ts'

/** What statements say in their own name: a record that none of them says any more would become the publisher's word. */
interface Said {
  statements?: string[]
}

/** A file without some statements, and without what only these say. */
export function forget(
  file: DocumentFile,
  gone: ReadonlySet<string>,
): { file: DocumentFile; notes: string[] } {
  const notes: string[] = []
  const isGone = (id: string): boolean => gone.has(localId(id))
  const unsaid = <T extends Said>(records: readonly T[], what: string): readonly T[] => {
    const kept = records.flatMap(record => {
      if (record.statements?.some(isGone) !== true) return [record]
      const rest = record.statements.filter(id => !isGone(id))
      return rest.length === 0 ? [] : [{ ...record, statements: rest }]
    })
    if (kept.length < records.length)
      notes.push(`${counted(records.length - kept.length, what)} that nothing else says goes with it`)
    return kept
  }
  let result = file
  for (const [list, what] of [
    ['tenures', 'tenure'],
    ['affiliations', 'affiliation'],
    ['claimLinks', 'claim link'],
  ] as const)
    if (file[list] !== undefined) result = withList(result, list, unsaid<Said>(file[list], what))
  if (file.events !== undefined) {
    const events = file.events.map(event =>
      event.parties?.some(party => party.statements?.some(isGone)) === true
        ? put(event, 'parties', [...unsaid(event.parties, 'party')])
        : event,
    )
    result = withList(result, 'events', events)
  }
  const statements = (file.statements ?? []).filter(({ id }) => !isGone(id)).map(one => unlinked(one, isGone))
  return { file: withList(result, 'statements', statements), notes }
}

function unlinked(statement: Statement, isGone: (id: string) => boolean): Statement {
  let result = statement
  if (result.reports?.some(isGone) === true)
    result = put(
      result,
      'reports',
      result.reports.filter(id => !isGone(id)),
    )
  if (result.repliesTo !== undefined && isGone(result.repliesTo)) {
    const { repliesTo: _, ...rest } = result
    result = rest
  }
  return result
}
