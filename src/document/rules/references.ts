import { affiliationKinds } from '../shape/words.ts'
import type { DocumentFile } from '../shape.ts'
import type { NodeType } from './context.ts'

/** Takes one use of an id: what it may name, and where it stands, in a list at an index. */
type Use = (id: string, expects: readonly NodeType[], holder: object, field: string, at?: number) => void

const actor = ['actor'] as const
const subject = ['actor', 'event', 'topic'] as const
const event = ['event'] as const
const statement = ['statement'] as const
const claim = ['claim'] as const
const position = ['position'] as const
const affiliations: readonly string[] = affiliationKinds

/** Visits every id that a document uses, in the order of the file; those it describes are not among them. */
export function eachReference(file: DocumentFile, visit: Use): void {
  const use = <K extends string>(
    holder: { [key in K]?: string | string[] },
    field: K,
    expects: readonly NodeType[],
  ): void => {
    const value = holder[field]
    if (Array.isArray(value)) for (const [i, id] of value.entries()) visit(id, expects, holder, field, i)
    else if (value !== undefined) visit(value, expects, holder, field)
  }
  use(file.document, 'publisher', actor)
  for (const record of file.positions ?? []) use(record, 'in', actor)
  for (const record of file.tenures ?? []) {
    use(record, 'holder', actor)
    use(record, 'position', position)
    use(record, 'statements', statement)
  }
  for (const record of file.events ?? []) {
    use(record, 'partOf', event)
    for (const party of record.parties ?? []) {
      use(party, 'actor', actor)
      use(party, 'statements', statement)
    }
  }
  for (const record of file.affiliations ?? []) {
    use(record, 'actor', actor)
    use(record, 'with', actor)
    use(record, 'statements', statement)
  }
  for (const record of file.claims ?? []) {
    use(record, 'about', subject)
    if (record.relation === undefined) continue
    use(record.relation, 'from', actor)
    use(record.relation, 'to', affiliations.includes(record.relation.kind) ? actor : event)
  }
  for (const record of file.claimLinks ?? []) {
    use(record, 'from', claim)
    use(record, 'to', claim)
    use(record, 'statements', statement)
  }
  for (const record of file.statements ?? []) {
    use(record, 'speaker', actor)
    use(record, 'spokenAs', position)
    use(record, 'madeAt', event)
    use(record, 'addressees', actor)
    use(record, 'via', actor)
    for (const target of record.about ?? []) use(target, 'id', subject)
    for (const target of record.claims ?? []) use(target, 'id', claim)
    use(record, 'reports', statement)
    use(record, 'repliesTo', statement)
  }
}
