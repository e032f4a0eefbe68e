import { affiliationKinds } from '../shape/words.ts'
import { asList, type DocumentFile, type NodeType } from './context.ts'

/** One use of an id: where it stands and what it may name. */
export interface Reference {
  holder: object
  field: readonly [string, ...(string | number)[]]
  id: string
  expects: readonly NodeType[]
}

const actor = ['actor'] as const
const subject = ['actor', 'event', 'topic'] as const
const event = ['event'] as const
const statement = ['statement'] as const
const claim = ['claim'] as const
const position = ['position'] as const
const affiliations: readonly string[] = affiliationKinds

/** Every id that a document uses, in the order of the file; those it describes are not among them. */
export function* references(file: DocumentFile): Generator<Reference> {
  yield* use(file.document, 'publisher', actor)
  for (const record of file.positions ?? []) yield* use(record, 'in', actor)
  for (const record of file.tenures ?? []) {
    yield* use(record, 'holder', actor)
    yield* use(record, 'position', position)
    yield* use(record, 'statements', statement)
  }
  for (const record of file.events ?? []) {
    yield* use(record, 'partOf', event)
    for (const party of record.parties ?? []) {
      yield* use(party, 'actor', actor)
      yield* use(party, 'statements', statement)
    }
  }
  for (const record of file.affiliations ?? []) {
    yield* use(record, 'actor', actor)
    yield* use(record, 'with', actor)
    yield* use(record, 'statements', statement)
  }
  for (const record of file.claims ?? []) {
    yield* use(record, 'about', subject)
    if (record.relation === undefined) continue
    yield* use(record.relation, 'from', actor)
    yield* use(record.relation, 'to', affiliations.includes(record.relation.kind) ? actor : event)
  }
  for (const record of file.claimLinks ?? []) {
    yield* use(record, 'from', claim)
    yield* use(record, 'to', claim)
    yield* use(record, 'statements', statement)
  }
  for (const record of file.statements ?? []) {
    yield* use(record, 'speaker', actor)
    yield* use(record, 'spokenAs', position)
    yield* use(record, 'madeAt', event)
    yield* use(record, 'addressees', actor)
    yield* use(record, 'via', actor)
    for (const target of record.about ?? []) yield* use(target, 'id', subject)
    for (const target of record.claims ?? []) yield* use(target, 'id', claim)
    yield* use(record, 'reports', statement)
    yield* use(record, 'repliesTo', statement)
  }
}

function* use<K extends string>(
  holder: { [key in K]?: string | string[] },
  field: K,
  expects: readonly NodeType[],
): Generator<Reference> {
  const value = holder[field]
  for (const [i, id] of asList(value).entries()) {
    yield { holder, field: Array.isArray(value) ? [field, i] : [field], id, expects }
  }
}
