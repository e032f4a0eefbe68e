import { namesOf } from '../resolve/names.ts'
import { withArticle } from '../messages.ts'
import type { Item } from '../shape.ts'
import type { Examined, NodeType } from './context.ts'

type Identity = Item<'identities'>

const verdicts = ['same', 'different', 'unsure'] as const

/** The ids of a judgement as its file gives them. */
export const givenIds = ({ same, different, unsure }: Identity): readonly string[] =>
  same ?? different ?? unsure ?? []

/** Judgements: one verdict each, on two ids or more, which as far as this document describes them are of one type. */
export function checkIdentities(examined: Examined): void {
  const { identities = [], document } = examined.file
  if (identities.length === 0) return
  const { full } = namesOf(document.id)
  const types = typesIn(examined)
  for (const identity of identities) {
    if (!examined.whole(identity)) continue
    const given = verdicts.filter(one => identity[one] !== undefined)
    const [verdict] = given
    if (verdict === undefined || given.length > 1) {
      const rule = 'a judgement must have exactly one of same, different and unsure'
      examined.fault(
        identity,
        given[1] ?? [],
        'one-verdict',
        rule,
        given.length === 0 ? undefined : given.join(', '),
      )
      continue
    }
    checkIds(identity, verdict, full, types, examined)
  }
}

function checkIds(
  identity: Identity,
  verdict: (typeof verdicts)[number],
  full: (id: string) => string,
  types: ReadonlyMap<string, NodeType>,
  { fault }: Examined,
): void {
  const ids = givenIds(identity)
  if (new Set(ids.map(full)).size < 2) {
    fault(identity, verdict, 'two-ids', 'a judgement must name at least two different ids', ids[0])
  }
  let first: { id: string; type: NodeType } | undefined
  for (const [at, id] of ids.entries()) {
    const type = types.get(full(id))
    if (type === undefined) continue
    if (type === 'document') {
      fault(identity, [verdict, at], 'document-identity', 'a judgement must not name a document', id)
    } else if (first === undefined) first = { id, type }
    else if (first.type !== type) {
      const rule = `all ids of a judgement must be of one type, and ${first.id} is ${withArticle(first.type)}`
      fault(identity, [verdict, at], 'one-type-per-judgement', rule, `${id}, ${withArticle(type)}`)
    }
  }
}

/** The types of what the document itself describes, by ids in full. */
function typesIn({ file }: Examined): Map<string, NodeType> {
  const { full, own } = namesOf(file.document.id)
  const types = new Map<string, NodeType>([[file.document.id, 'document']])
  const lists = [
    ['actor', file.actors],
    ['position', file.positions],
    ['event', file.events],
    ['topic', file.topics],
    ['claim', file.claims],
  ] as const
  for (const [type, records = []] of lists) for (const { id } of records) types.set(full(id), type)
  for (const { id } of file.statements ?? []) types.set(own(id), 'statement')
  return types
}
