import { actorKinds } from '../shape/words.ts'
import { below, butGot, isRecord, withArticle } from '../messages.ts'
import { type Examined, localName, type NodeType } from './context.ts'
import { nearIds } from '../near.ts'
import { eachReference } from './references.ts'

interface Described {
  type: NodeType
  /** The list that it stands in, and where in it. */
  list: string
  at: number | undefined
  kind: string | undefined
}

const lists: Readonly<Record<string, NodeType>> = {
  actors: 'actor',
  positions: 'position',
  events: 'event',
  topics: 'topic',
  claims: 'claim',
  statements: 'statement',
}

/** How many ids of a document are compared with all that it describes, since each takes time. */
const mostHints = 20

/** Ids: each described once and as one type, each that is used described, as something that fits its use. */
export function checkIds(examined: Examined, data: unknown): void {
  const described = describedIn(data, examined)
  for (const derivation of examined.file.document.derivedFrom ?? []) {
    const { document } = derivation
    const other = described.get(document)
    if (document === examined.file.document.id) {
      const rule = 'a document must derive from another document'
      examined.fault(derivation, 'document', 'derived-from-itself', rule, document)
    } else if (other !== undefined) {
      const rule = oneType(other)
      examined.fault(derivation, 'document', 'one-type-per-id', rule, `${document}, a document`)
    }
  }
  let hints = 0
  const meant = (id: string, expects: readonly NodeType[]): string => {
    if (++hints > mostHints) return ''
    const fitting = [...described].filter(([, { type }]) => expects.includes(type)).map(([name]) => name)
    const near = nearIds(fitting, id).map(name => (expects[0] === 'statement' ? name.slice(1) : name))
    return near.length === 0 ? '' : ` (did you mean ${near.join(' or ')}?)`
  }
  eachReference(examined.file, (id, expects, holder, name, at) => {
    // The header stands in with an empty publisher when it gives none.
    if (id === '') return
    const found = described.get(expects[0] === 'statement' ? localName(id) : id)
    const field = at === undefined ? name : [name, at]
    if (found === undefined) {
      const rule = `every id that a document uses must be described in it${meant(id, expects)}`
      examined.fault(holder, field, 'not-described', rule, id)
    } else if (!expects.includes(found.type)) {
      const rule = `${name} must name ${withArticle(expects.join(', '))}`
      examined.fault(holder, field, 'wrong-reference', rule, `${id}, ${withArticle(found.type)}`)
    } else if (name === 'holder' && found.kind !== undefined && found.kind !== 'person') {
      const rule = 'a position must be held by a person'
      examined.fault(holder, field, 'holder-person', rule, `${id}, ${withArticle(found.kind)}`)
    }
  })
}

function oneType(described: Described): string {
  return `an id must name one type of node, this one names ${withArticle(described.type)} (${placeOf(described)})`
}

// Made only when a rule is broken, which is seldom.
const placeOf = ({ list, at }: Described): string =>
  [list, ...(at === undefined ? [] : [at]), 'id'].reduce<string>(below, '')

// From the data as it was given: a record that is misshapen elsewhere still describes its id.
function describedIn(data: unknown, { faults }: Examined): Map<string, Described> {
  const described = new Map<string, Described>()
  const add = (record: unknown, type: NodeType, list: string, at?: number) => {
    if (!isRecord(record) || typeof record['id'] !== 'string') return
    const id = record['id']
    const kind = type === 'actor' ? actorKinds.find(one => one === record['kind']) : undefined
    const name = type === 'statement' ? localName(id) : id
    const before = described.get(name)
    const own = { type, list, at, kind }
    if (before === undefined) {
      described.set(name, own)
      return
    }
    const again = before.type === type
    const rule = again ? `an id must be described once (also ${placeOf(before)})` : oneType(before)
    faults.add({
      pointer: placeOf(own),
      rule: again ? 'duplicate-id' : 'one-type-per-id',
      message: butGot(rule, again ? id : `${id}, ${withArticle(type)}`),
    })
  }
  if (!isRecord(data)) return described
  add(data['document'], 'document', 'document')
  for (const [list, type] of Object.entries(lists)) {
    const records = data[list]
    if (!Array.isArray(records)) continue
    for (const [i, record] of records.entries()) add(record, type, list, i)
  }
  return described
}
